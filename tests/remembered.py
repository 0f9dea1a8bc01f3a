"""What many tests begin with, built once by the verbs and then laid down again as rows."""

from __future__ import annotations

import pickle
import time
from collections.abc import Callable, Hashable, Iterator
from typing import Final, TypeVar

from django.apps import apps
from django.db import connections, router, transaction
from django.utils import timezone

T = TypeVar("T")
REAL_NOW: Final = timezone.now
# So that what is laid down is about as young as what a test makes beside it.
SECONDS: Final = 180.0
QUOTED: Final = {"sqlite": 'quote("{}")', "postgresql": 'quote_nullable("{}"::text)'}

# (database, the beginning of an INSERT): the values of its rows
Rows = dict[tuple[str, str], list[str]]
_held: dict[Hashable, tuple[float, bytes, Rows]] = {}


def remembered(build: Callable[..., T], *args: Hashable) -> T:
    """What ``build(*args)`` gives and everything it writes; built anew every three minutes.

    It has to begin with ``everybody()`` if it wants a cast, so that all it builds on is its own.

    Under a clock of a test's own it is built once for each moment such a clock shows.
    """
    moment = None if timezone.now is REAL_NOW else timezone.now()
    built_at, result, rows = _held.get((build, args, moment), (0.0, b"", {}))
    if result and (moment or time.monotonic() - built_at < SECONDS):
        _lay_down(rows)
        return pickle.loads(result)  # type: ignore[no-any-return]
    before = _all_rows()
    built = build(*args)
    rows = _added(before, _all_rows())
    _held[build, args, moment] = time.monotonic(), pickle.dumps(built), rows
    return built


def _all_rows() -> Rows:
    return {place: _values(*place, query) for place, query in _tables()}


def _tables() -> Iterator[tuple[tuple[str, str], str]]:
    """Each table: where its rows are put, and how they are asked for."""
    for model in apps.get_models(include_auto_created=True):
        alias, table = router.db_for_write(model), model._meta.db_table
        columns = [field.column for field in model._meta.local_fields]
        quoted = QUOTED[connections[alias].vendor]
        values = "||','||".join(quoted.format(column) for column in columns)
        names = ", ".join(f'"{column}"' for column in columns)
        yield (alias, f'INSERT INTO "{table}" ({names}) VALUES '), f'SELECT {values} FROM "{table}"'


def _values(alias: str, _put: str, query: str) -> list[str]:
    with connections[alias].cursor() as cursor:
        cursor.execute(query)
        return [f"({row})" for (row,) in cursor.fetchall()]


def _added(before: Rows, after: Rows) -> Rows:
    stood = {place: set(rows) for place, rows in before.items()}
    assert all(stood[place] <= set(rows) for place, rows in after.items()), "it changed a row"
    new = {place: [row for row in rows if row not in stood[place]] for place, rows in after.items()}
    return {place: rows for place, rows in new.items() if rows}


def _lay_down(rows: Rows) -> None:
    # In one transaction: a row may come before the one it points to.
    with transaction.atomic(using="vault"), transaction.atomic():
        for (alias, put), values in rows.items():
            with connections[alias].cursor() as cursor:
                cursor.execute(put + ", ".join(values))
