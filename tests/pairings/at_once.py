"""Two or more presses in the same moment, through the doors people use."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections
from django.test import Client as Browser

from tests.conftest import once

Press = Callable[[], int]


def press(visit: Browser, path: str, **fields: str) -> Press:
    """A form sent with a key of its own; answers the status of the page."""
    data = once(**fields)
    return lambda: visit.post(path, data).status_code


def at_once(*presses: Press) -> list[int]:
    """All of them, let go at the same moment; the statuses in the order given."""
    line = Barrier(len(presses))

    def go(one: Press) -> int:
        line.wait()
        try:
            return one()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(presses)) as pool:
        return list(pool.map(go, presses))
