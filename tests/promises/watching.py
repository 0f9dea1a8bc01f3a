"""Whether anything has changed: statements are watched, and only rows that one may have written are compared.

Comparing all rows after every request is most of an access matrix's time, and a request writes into few
tables or none. So ``unchanged`` looks at the tables that a statement named, and at all of them where it
cannot tell. What goes past Django is seen, on SQLite, by the rows each connection has ever changed; on
PostgreSQL, test_watching.py shows that the site has no way past Django.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connections
from django.db.models import Model

# Kept by the framework or by design on a mere visit; not what anyone wrote.
PASSING = {Session}
READS = re.compile(
    r"\s*(SELECT\b(?!.*\bINTO\b)|SAVEPOINT\b|RELEASE\b|ROLLBACK\b|BEGIN\b)", re.DOTALL
)
WRITES = re.compile(r'(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)"')
ANYWHERE = "anywhere"


def held() -> dict[str, type[Model]]:
    """Every table whose rows count, with its model."""
    return {one._meta.db_table: one for one in apps.get_models() if one not in PASSING}


def rows_of(model: type[Model]) -> str:
    """All rows of one table, as one hash."""
    total = hashlib.sha256()
    for row in model._default_manager.order_by("pk").values_list():
        total.update(repr([bytes(v) if isinstance(v, memoryview) else v for v in row]).encode())
    return total.hexdigest()


def fingerprint() -> dict[str, str]:
    """All rows of all tables, a hash a table."""
    return {table: rows_of(model) for table, model in held().items()}


def changes() -> dict[str, int]:
    """How many rows each SQLite connection has ever changed, rolled back or not."""
    return {
        one.alias: one.connection.total_changes
        for one in connections.all()
        if one.vendor == "sqlite" and one.connection is not None
    }


@dataclass
class Watch:
    """What the rows were at the beginning, and where statements wrote since the last ``clear``."""

    before: dict[str, str] = field(default_factory=fingerprint)
    wrote: set[str] = field(default_factory=set)
    known: dict[str, int] = field(default_factory=changes)

    def __call__(self, execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
        """Django's hook around every statement."""
        if READS.match(str(sql)):
            return execute(sql, params, many, context)
        named = WRITES.match(str(sql))
        self.wrote.add(named[1] if named else ANYWHERE)
        self._past_django()
        try:
            return execute(sql, params, many, context)
        finally:
            self.known = changes()

    def _past_django(self) -> None:
        now = changes()
        if any(now.get(alias, 0) != count for alias, count in self.known.items()):
            self.wrote.add(ANYWHERE)
        self.known = now

    def clear(self) -> None:
        """Look from here on."""
        self.wrote, self.known = set(), changes()

    def unchanged(self) -> bool:
        """All rows are as they were at the beginning."""
        self._past_django()
        models = held()
        suspects = models if ANYWHERE in self.wrote else self.wrote & set(models)
        return all(rows_of(models[table]) == self.before[table] for table in suspects)


@contextmanager
def watching() -> Iterator[Watch]:
    """Every statement on every database is seen."""
    watch = Watch()
    with ExitStack() as stack:
        for one in connections.all():
            stack.enter_context(one.execute_wrapper(watch))
        yield watch
