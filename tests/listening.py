"""Listening to the real log handlers, at their finest, to find what must not be there."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

LOGGERS = ["", "django", "django.request", "django.db.backends", "wend"]


@contextmanager
def logged() -> Iterator[io.StringIO]:
    """What the site's own handlers write meanwhile, whatever the level."""
    heard = io.StringIO()
    named = [logging.getLogger(name) for name in LOGGERS]
    handlers = {
        handler
        for logger in named
        for handler in logger.handlers
        if type(handler) is logging.StreamHandler
    }
    assert handlers, "no handler of the site's settings is there"
    before = [(logger, logger.level) for logger in named]
    with patch("django.test.client.Client.store_exc_info"):
        streams = [(handler, handler.setStream(heard)) for handler in handlers]
        try:
            for logger in named:
                logger.setLevel(logging.DEBUG)
            yield heard
        finally:
            for logger, level in before:
                logger.setLevel(level)
            for handler, stream in streams:
                handler.setStream(stream or heard)
