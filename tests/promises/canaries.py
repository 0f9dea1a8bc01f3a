"""Canaries: words found nowhere else, each known by where it was typed; and every place to look for them."""

from __future__ import annotations

import base64
import logging
import pickle
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.db import connections

from wend.lib.logs import Quiet

# The root's handler, and those of the loggers that settings keep from reaching it.
LOGGERS = ("", *cast("dict[str, object]", settings.LOGGING["loggers"]))


@dataclass
class Canaries:
    """Each canary with the place it was typed into, such as ``InvitingForm.meant_for``."""

    known: dict[str, str] = field(default_factory=dict)

    def new(self, place: str) -> str:
        """A new one; nothing else in the world holds it."""
        word = f"heron{secrets.token_hex(10)}"
        self.known[word] = place
        return word

    def __contains__(self, text: object) -> bool:
        return isinstance(text, str) and any(word in text for word in self.known)

    def found_in(self, places: Mapping[str, bytes]) -> list[str]:
        """Every place where one can be read, as it stands or in a form that hides nothing."""
        shapes = {shape: where for word, where in self.known.items() for shape in _shapes(word)}
        return [
            f"{where} in {place}"
            for place, content in places.items()
            for shape, where in shapes.items()
            if shape in content
        ]


def _shapes(word: str) -> set[bytes]:
    plain = word.encode()
    # Within base64 a word has one of three shapes, by where it begins; their edges depend on neighbours.
    based = {base64.b64encode(b"\0" * shift + plain)[4:-4] for shift in range(3)}
    return {plain, word.upper().encode(), plain.hex().encode(), word.encode("utf-16-le"), *based}


class Listening(logging.Handler):
    """What the configured handlers would write."""

    def __init__(self) -> None:
        super().__init__()
        self.addFilter(Quiet())
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))

    def __enter__(self) -> Listening:
        for name in LOGGERS:
            logging.getLogger(name).addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        for name in LOGGERS:
            logging.getLogger(name).removeHandler(self)


def everywhere(listening: Listening) -> dict[str, bytes]:
    """Every place that outlives a request: files, rows, sessions, cache, mails, logs."""
    return {
        **dict(files()),
        **dict(rows()),
        "sessions": repr([held.get_decoded() for held in Session.objects.all()]).encode(),
        "cache": pickle.dumps(getattr(cache, "_cache", {})),
        "mails": b"".join(map(_mail, mail.outbox)),
        "logs": "\n".join(listening.lines).encode(),
    }


def files() -> Iterator[tuple[str, bytes]]:
    """The files of both databases with their journals; none on PostgreSQL, whose rows are dumped."""
    for alias in connections:
        if connections[alias].vendor == "sqlite":
            file = Path(connections[alias].settings_dict["NAME"])
            for one in sorted(file.parent.glob(f"{file.name}*")):
                yield f"file {one.name}", one.read_bytes()


def rows() -> Iterator[tuple[str, bytes]]:
    """Every value of every table of both databases, the framework's own tables included."""
    for alias in connections:
        with connections[alias].cursor() as cursor:
            for table in connections[alias].introspection.table_names(cursor):
                name = connections[alias].ops.quote_name(table)
                cursor.execute(f"SELECT * FROM {name}")
                held = b"\n".join(_bytes(value) for row in cursor.fetchall() for value in row)
                yield f"table {alias}.{table}", held


def _mail(sent: EmailMessage) -> bytes:
    """A mail as it travels, but for the one line that has to say to whom."""
    written = sent.message()
    del written["To"]
    return written.as_bytes()


def _bytes(value: Any) -> bytes:
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
