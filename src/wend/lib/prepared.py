"""Statements whose SQL never changes: Django writes it once, then only the values are new.

For what nearly every page or press asks. Working the SQL out anew costs several times what the
database needs to answer. Values are never kept, only the text of the statement.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator
from copy import copy
from functools import lru_cache
from typing import Any, Final, Generic, TypeVar

from django.db import connections, models, router, transaction
from django.db.models.query import get_related_populators

Statement = tuple[str, list[Any]]
Row = TypeVar("Row", bound=models.Model)
UUID: Final[models.UUIDField[Any, Any]] = models.UUIDField()


def _stored(value: Any, connection: Any) -> Any:
    return UUID.get_db_prep_value(value, connection) if isinstance(value, uuid.UUID) else value


class _Written:
    """One query as one kind of database takes it, and how its rows become records."""

    def __init__(self, asked: models.QuerySet[Any], samples: dict[str, Any]) -> None:
        self.db = asked.db
        connection = connections[self.db]
        self.compiler = asked.query.get_compiler(using=self.db)
        self.sql, values = self.compiler.as_sql()
        stands = {_stored(sample, connection): name for name, sample in samples.items()}
        self.names = [stands[value] for value in values]
        self.locks = asked.query.select_for_update and connection.features.has_select_for_update
        held = self.compiler.klass_info
        chosen = held["select_fields"]
        self.model, self.columns = held["model"], slice(chosen[0], chosen[-1] + 1)
        self.attributes = [each[0].target.attname for each in self.compiler.select[self.columns]]
        populators: Any = get_related_populators  # the stubs are a version ahead
        self.populators = populators(held, self.compiler.select, self.db)

    def ask(self, given: dict[str, Any]) -> Iterator[Any]:
        connection = connections[self.db]
        if self.locks and connection.get_autocommit():
            raise transaction.TransactionManagementError("A row is held only in a transaction.")
        # The compiler knows how columns become values; a connection belongs to one thread.
        compiler = copy(self.compiler)
        compiler.connection = connection
        with connection.cursor() as cursor:
            cursor.execute(self.sql, [_stored(given[name], connection) for name in self.names])
            rows = cursor.fetchall()
        for row in compiler.results_iter([rows]):
            yield self._record(row)

    def _record(self, row: Any) -> Any:
        record = self.model.from_db(self.db, self.attributes, row[self.columns])
        for populator in self.populators:
            populator.populate(row, record)
        return record


class Prepared(Generic[Row]):
    """``Prepared(build, name=type, …)``: asked with those names, gives a list of records.

    ``build`` is called once, with stand-ins of those types (UUID or str) for the values.
    """

    def __init__(self, build: Callable[..., models.QuerySet[Row]], **types: type) -> None:
        self._build, self._types = build, types
        self._written: _Written | None = None

    def all(self, **given: Any) -> list[Row]:
        """Every record; raises TransactionManagementError like Django's own where rows are locked."""
        return list(self._text().ask(given))

    def first(self, **given: Any) -> Row | None:
        """The first record, or None."""
        return next(iter(self.all(**given)), None)

    def _text(self) -> _Written:
        if self._written is None:
            samples = {name: kind(uuid.uuid4().hex) for name, kind in self._types.items()}
            self._written = _Written(self._build(**samples), samples)
        return self._written


@lru_cache(maxsize=64)
def _insert(model: type[models.Model]) -> str:
    names = [f'"{field.column}"' for field in model._meta.concrete_fields]
    marks = ", ".join(["%s"] * len(names))
    return f'INSERT INTO "{model._meta.db_table}" ({", ".join(names)}) VALUES ({marks})'  # noqa: S608  # a model's names


def insert(record: models.Model, then: Statement | None = None) -> None:
    """Save a new record that brings its own id, ``then`` change a row of the same database.

    Raises IntegrityError as ``save`` does; the change is then not made.
    """
    model = type(record)
    connection = connections[router.db_for_write(model)]
    values = [
        field.get_db_prep_save(field.pre_save(record, True), connection=connection)
        for field in model._meta.concrete_fields
    ]
    _run(connection, (_insert(model), values), *([then] if then else []))
    record._state.adding, record._state.db = False, connection.alias


@lru_cache(maxsize=64)
def _update(model: type[models.Model], names: tuple[str, ...]) -> str:
    table, key = model._meta.db_table, _field(model, "pk").column
    sets = ", ".join(f'"{_field(model, name).column}" = %s' for name in names)
    return f'UPDATE "{table}" SET {sets} WHERE "{key}" = %s'  # noqa: S608  # a model's names


def update(model: type[models.Model], pk: Any, **new: Any) -> None:
    """Change these fields of the one row with this primary key."""
    _run(connections[router.db_for_write(model)], updating(model, pk, **new))


def updating(model: type[models.Model], pk: Any, **new: Any) -> Statement:
    """What ``update`` does, to be done together with an ``insert``."""
    connection = connections[router.db_for_write(model)]
    fields = [_field(model, name) for name in (*new, "pk")]
    values = [
        field.get_db_prep_save(value, connection=connection)
        for field, value in zip(fields, [*new.values(), pk], strict=True)
    ]
    return _update(model, tuple(new)), values


def _field(model: type[models.Model], name: str) -> Any:
    return model._meta.pk if name == "pk" else model._meta.get_field(name)


def _run(connection: Any, *statements: Statement) -> None:
    # As in Django's own save: after an error, nothing more of this transaction counts.
    with transaction.mark_for_rollback_on_error(connection.alias), connection.cursor() as cursor:
        for sql, values in _in_one_trip(connection, statements):
            cursor.execute(sql, values)


def _in_one_trip(connection: Any, statements: tuple[Statement, ...]) -> Iterable[Statement]:
    """PostgreSQL takes several statements at once, unless the server puts the values in."""
    bound = connection.settings_dict["OPTIONS"].get("server_side_binding")
    if connection.vendor != "postgresql" or bound:
        return statements
    joined = ";".join(sql for sql, _values in statements)
    return [(joined, [value for _sql, values in statements for value in values])]
