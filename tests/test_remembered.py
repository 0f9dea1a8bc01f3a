"""What is remembered is laid down as it was built, and is nobody's but the test's own."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from tests import remembered
from tests.cast import Cast, client, everybody
from tests.promises.watching import fingerprint
from wend.people.models import Client
from wend.practices.models import Practice
from wend.trail.models import broken_at

pytestmark = pytest.mark.django_db(databases=["default", "vault"])


@pytest.fixture(autouse=True)
def nothing_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_held", {})


def apart() -> Iterator[Cast]:
    """The cast as it is built, and then as it is laid down, each alone in the databases."""
    for _ in range(2):
        with transaction.atomic(), transaction.atomic(using="vault"):
            yield everybody()
            transaction.set_rollback(True)
            transaction.set_rollback(True, using="vault")


def test_every_row_is_the_same() -> None:
    empty = fingerprint()
    built, laid_down = [fingerprint() for _ in apart()]
    assert built == laid_down != empty


def test_who_is_laid_down_acts_as_who_was_built() -> None:
    for cast in apart():
        assert cast.ada.called == "Ada"
        assert cast.ada_and_maren.client == cast.ada
        assert cast.ada_and_maren.leave(by=cast.ada)
        assert broken_at(cast.ada.pk) is None


def test_what_one_test_does_with_them_reaches_no_other() -> None:
    names = []
    for cast in apart():
        names.append(cast.linden.name)
        cast.linden.name = "Elm Street"
        cast.linden.save()
    assert names == ["Linden Street", "Linden Street"]


def test_under_a_clock_they_came_together_when_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    since = []
    for days in (0, 400):
        at = timezone.now() + timedelta(days=days)
        with monkeypatch.context() as clock:
            clock.setattr("django.utils.timezone.now", lambda at=at: at)
            with transaction.atomic(), transaction.atomic(using="vault"):
                since.append(everybody().ada_and_maren.since)
                transaction.set_rollback(True)
                transaction.set_rollback(True, using="vault")
    assert since[1] - since[0] >= timedelta(days=400)


def test_what_is_built_may_change_nothing_that_stood_there() -> None:
    Practice.objects.create(name="Elm Street", kind="solo")
    with pytest.raises(AssertionError, match="changed a row"):
        remembered.remembered(lambda: Practice.objects.update(name="Oak Street"))


def test_what_stood_there_before_is_not_taken_for_a_part_of_it() -> None:
    client("Somebody else")
    for _ in apart():
        assert Client.objects.count() == 4
    assert Client.objects.count() == 1


@pytest.mark.django_db(transaction=True, databases=["default", "vault"])
def test_they_are_laid_down_outside_a_transaction_too() -> None:
    with transaction.atomic(), transaction.atomic(using="vault"):
        built = everybody()
        transaction.set_rollback(True)
        transaction.set_rollback(True, using="vault")
    assert Client.objects.count() == 0
    assert everybody() == built
    assert Client.objects.count() == 3
