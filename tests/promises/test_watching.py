"""The watch over statements sees a write by every door; otherwise an access matrix would prove nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection, transaction

import wend
from tests.cast import Cast, browser
from tests.conftest import once
from tests.promises.watching import ANYWHERE, watching
from wend.letters.models import Letter
from wend.people.models import Person

RENAMING = "UPDATE people_person SET sign_in_name = 'another'"
ONE_OF_THEM = " WHERE sign_in_name = (SELECT MIN(sign_in_name) FROM people_person)"


def saved(cast: Cast) -> None:
    cast.olu.sign_in_name = "another"
    cast.olu.save()


def updated(cast: Cast) -> None:
    Person.objects.filter(pk=cast.olu.pk).update(sign_in_name="another")


def many_made(cast: Cast) -> None:
    Person.objects.bulk_create([Person(sign_in_name="one"), Person(sign_in_name="two")])


def deleted(cast: Cast) -> None:
    Person.objects.filter(pk=cast.olu.pk).delete()


def in_the_vault(cast: Cast) -> None:
    Letter.write("never said", by=cast.ada)


def raw(cast: Cast) -> None:
    with connection.cursor() as cursor:
        cursor.execute(RENAMING + ONE_OF_THEM)


def raw_and_many(cast: Cast) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE people_person SET sign_in_name = %s" + ONE_OF_THEM, [("another",)]
        )


def behind_a_word_that_reads(cast: Cast) -> None:
    with connection.cursor() as cursor:
        cursor.execute("WITH one AS (SELECT 1) " + RENAMING + ONE_OF_THEM)


def inside_a_savepoint(cast: Cast) -> None:
    with transaction.atomic():
        updated(cast)


WAYS = [
    saved,
    updated,
    many_made,
    deleted,
    in_the_vault,
    raw,
    raw_and_many,
    behind_a_word_that_reads,
    inside_a_savepoint,
]


@pytest.mark.parametrize("way", WAYS)
def test_a_write_is_seen(cast: Cast, way: Callable[[Cast], None]) -> None:
    with watching() as watch:
        assert watch.unchanged()
        way(cast)
        assert not watch.unchanged()


def test_a_write_by_a_request_is_seen(cast: Cast) -> None:
    visit = browser(cast.ada)
    with watching() as watch:
        assert visit.post("/supporters/switching/", once(on="on")).status_code == 302
        assert not watch.unchanged()


def test_a_write_past_django_is_seen_where_the_database_counts(cast: Cast) -> None:
    if connection.vendor != "sqlite":
        pytest.skip(
            "PostgreSQL counts no rows; the site has no way past Django, as the last test shows"
        )
    with watching() as watch:
        connection.connection.execute(RENAMING + ONE_OF_THEM)
        saved_as = cast.olu.sign_in_name
        Person.objects.filter(pk=cast.olu.pk).update(sign_in_name=saved_as)
        assert ANYWHERE in watch.wrote
        assert not watch.unchanged()


def test_what_is_undone_has_changed_nothing(cast: Cast) -> None:
    with watching() as watch:
        with transaction.atomic(), transaction.atomic(using="vault"):
            updated(cast)
            in_the_vault(cast)
            for alias in ("default", "vault"):
                transaction.set_rollback(True, using=alias)
        assert watch.wrote
        assert watch.unchanged()


PAST_DJANGO = re.compile(
    r"\bcallproc\(|executescript\(|\bcopy_expert\(|cursor\.copy\(|connection\.connection"
    r"|import (sqlite3|psycopg)|\bRunSQL\b.*(TRIGGER|FUNCTION)|\bdb_on_delete\b|\bDB_(CASCADE|SET_)"
)


@pytest.mark.anydb
def test_the_site_has_no_way_past_django() -> None:
    found = [
        f"{path.name}: {line.strip()}"
        for path in Path(wend.__file__).parent.rglob("*.py")
        for line in path.read_text().splitlines()
        if PAST_DJANGO.search(line)
    ]
    assert found == []


@pytest.mark.anydb
def test_a_way_past_django_would_be_found() -> None:
    assert PAST_DJANGO.search("connection.connection.execute(sql)")
    assert PAST_DJANGO.search("cursor.callproc('f')")
