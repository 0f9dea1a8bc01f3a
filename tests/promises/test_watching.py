"""Whether anything was changed is noticed through every way of writing there is."""

from collections.abc import Callable
from typing import Any, Final

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection, connections, transaction

from tests.cast import Cast, client
from tests.promises.watching import Rows, fingerprint
from wend.letters.models import Letter
from wend.practices.models import Member, Practice
from wend.trail.models import Entry
from wend.vault.models import DataKey

STATEMENT: Final = "UPDATE practices_practice SET name = 'Elm Street'"


def past_django(cast: Cast) -> None:
    """By the driver's own connection, which no wrapper of Django's sees."""
    connection.connection.execute(STATEMENT)


def in_a_subquery(cast: Cast) -> None:
    """A statement that begins like one that only reads."""
    if connection.vendor == "postgresql":
        changing = (
            "WITH gone AS (DELETE FROM letters_letter RETURNING id) SELECT count(*) FROM gone"
        )
    else:
        changing = "WITH one AS (SELECT 1) DELETE FROM letters_letter WHERE 1 IN one"
    with connection.cursor() as cursor:
        cursor.execute(changing)


def emptied(cast: Cast) -> None:
    """On PostgreSQL by a statement of its own, which counts no rows."""
    postgres = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        if postgres:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(
            "TRUNCATE letters_letter CASCADE" if postgres else "DELETE FROM letters_letter"
        )


def many_at_once(cast: Cast) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE practices_practice SET name = %s", [["Elm Street"], ["Oak Street"]]
        )


def in_the_vault(cast: Cast) -> None:
    with connections["vault"].cursor() as cursor:
        cursor.execute(f"DELETE FROM {DataKey._meta.db_table}")


WAYS: Final[dict[str, Callable[[Cast], Any]]] = {
    "a row saved": lambda cast: Practice.objects.create(name="Elm Street", kind="solo"),
    "a row deleted": lambda cast: Member.objects.filter(professional=cast.tomasz).delete(),
    "rows updated": lambda cast: Practice.objects.update(name="Elm Street"),
    "rows made together": lambda cast: Practice.objects.bulk_create([Practice(name="Elm", kind="solo")]),
    "a verb": lambda cast: Letter.write("A few words.", by=cast.ada),
    "a key of the vault": lambda cast: DataKey.objects.filter(pk=DataKey.objects.all()[0].pk).delete(),
    "in the vault, by hand": in_the_vault,
    "past Django": past_django,
    "many at once": many_at_once,
    "in a subquery": in_a_subquery,
    "a table emptied": emptied,
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_a_change_is_noticed(cast: Cast, way: str) -> None:
    Letter.write("Before.", by=cast.ada)
    rows = Rows()
    with transaction.atomic(), transaction.atomic(using="vault"):
        rows.watch()
        WAYS[way](cast)
        assert rows.changed()
        transaction.set_rollback(True)
        transaction.set_rollback(True, using="vault")
    rows.watch()
    assert not rows.changed(), "what was rolled back is no change"


def test_a_change_that_the_request_rolls_back_itself_is_none(cast: Cast) -> None:
    rows = Rows()
    with transaction.atomic(), transaction.atomic(using="vault"):
        client("Nobody")
        transaction.set_rollback(True)
        transaction.set_rollback(True, using="vault")
    assert not rows.changed()


def test_looking_and_remembering_a_visit_change_nothing(cast: Cast) -> None:
    rows = Rows()
    SessionStore().create()
    assert list(Entry.objects.all())
    assert not rows.changed()


def test_writing_what_stands_there_already_changes_nothing(cast: Cast) -> None:
    before = fingerprint()
    Practice.objects.filter(pk=cast.linden.pk).update(name=cast.linden.name)
    assert fingerprint() == before
    Practice.objects.filter(pk=cast.linden.pk).update(name="Elm Street")
    assert fingerprint() != before
