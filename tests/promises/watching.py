"""What a request changed: the tables it wrote to are compared with what stood in them before.

Comparing all rows of all tables after each request took three quarters of the access matrix's time; a table
that no statement wrote to is as it was.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connections
from django.db.models import Model

# Kept by the framework or by design on a mere visit; not what anyone wrote.
PASSING: set[type[Model]] = {Session}
READING = re.compile(r"\s*(SELECT|SAVEPOINT|RELEASE|ROLLBACK|BEGIN|COMMIT|PRAGMA|SET)\b", re.I)
WRITING = re.compile(r'\s*(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM)\s+"(\w+)"', re.I)


def held() -> dict[str, type[Model]]:
    """The tables that are looked at."""
    return {each._meta.db_table: each for each in apps.get_models() if each not in PASSING}


def stands(table: str) -> str:
    """All rows of a table, as one hash."""
    rows = hashlib.sha256()
    for row in held()[table]._default_manager.order_by("pk").values_list():
        rows.update(repr([bytes(v) if isinstance(v, memoryview) else v for v in row]).encode())
    return rows.hexdigest()


def fingerprint() -> dict[str, str]:
    """Each table, and the hash of its rows."""
    return {table: stands(table) for table in held()}


@contextmanager
def written() -> Iterator[set[str]]:
    """The tables that statements wrote to meanwhile; all of them after one that is not understood."""
    tables: set[str] = set()

    def watch(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if not READING.match(sql):
            found = WRITING.match(sql)
            tables.update({found[1]} if found else held())
        return execute(sql, *rest)

    with ExitStack() as watching:
        for alias in connections:
            watching.enter_context(connections[alias].execute_wrapper(watch))
        yield tables


def changed(before: dict[str, str], tables: set[str]) -> bool:
    """Whether one of these tables is not as it was; one that is kept on a mere visit is not asked."""
    return any(stands(table) != before[table] for table in tables & before.keys())
