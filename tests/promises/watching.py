"""Whether a request changed any row: the databases' own count of changes, then all rows as one hash.

The count is kept by the database itself, so no way of writing goes past it; what was changed and
rolled back is counted too, which is why the hash has the last word.
"""

import hashlib

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connections, router

# Kept by the framework or by design on a mere visit; not what anyone wrote.
PASSING = {Session}
# A table that is emptied at once counts no rows there, but gets a new file.
POSTGRES = """
    SELECT sum(n_tup_ins + n_tup_upd + n_tup_del), sum(pg_relation_filenode(relid)::bigint)
    FROM pg_stat_xact_user_tables WHERE relname <> %s
"""


def fingerprint() -> str:
    """All rows of all tables, as one hash."""
    total = hashlib.sha256()
    for model in apps.get_models():
        if model not in PASSING:
            table, key = model._meta.db_table, model._meta.pk.column
            with connections[router.db_for_read(model)].cursor() as cursor:
                cursor.execute(f'SELECT * FROM "{table}" ORDER BY "{key}"')
                total.update(f"{table} {cursor.fetchall()!r}".encode())
    return total.hexdigest()


def changes() -> list[object]:
    """How many rows each database has changed on this connection, rolled back or not."""
    return [_counted(alias) for alias in connections]


def _counted(alias: str) -> object:
    connection = connections[alias]
    if connection.vendor == "sqlite":
        return connection.connection.total_changes
    with connection.cursor() as cursor:
        cursor.execute(POSTGRES, [Session._meta.db_table])
        return cursor.fetchone()


class Rows:
    """All rows as they are now; ``changed`` tells whether they became others since ``watch``."""

    def __init__(self) -> None:
        self._before = fingerprint()
        self.watch()

    def watch(self) -> None:
        self._counted = changes()

    def changed(self) -> bool:
        return changes() != self._counted and fingerprint() != self._before
