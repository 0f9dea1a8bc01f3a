"""The watch that the access matrix trusts sees a write by whatever way it comes."""

from collections.abc import Callable

import pytest
from django.db import connection, transaction

from tests.cast import Cast
from tests.promises.watching import changed, fingerprint, written
from wend.practices.models import Practice
from wend.vault.models import DataKey


def renamed() -> None:
    Practice.objects.filter(name="Linden Street").update(name="Linden Road")


def by_hand() -> None:
    with connection.cursor() as cursor:
        cursor.execute("""UPDATE practices_practice SET name = 'Linden Road'""")


def in_the_vault() -> None:
    DataKey.objects.all().delete()


def taken_back() -> None:
    with transaction.atomic():
        renamed()
        transaction.set_rollback(True)


def only_looked() -> None:
    assert Practice.objects.count()


@pytest.mark.parametrize(
    ("act", "seen"),
    [
        (renamed, True),
        (by_hand, True),
        (in_the_vault, True),
        (taken_back, False),
        (only_looked, False),
    ],
)
def test_what_was_written_is_seen(cast: Cast, act: Callable[[], None], seen: bool) -> None:
    before = fingerprint()
    with written() as tables:
        act()
    assert changed(before, tables) is seen
