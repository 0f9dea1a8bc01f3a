"""Statements that are written once: the values are new each time, the answers never kept."""

import uuid

import pytest
from django.db import IntegrityError, connection, transaction

from wend.lib.prepared import insert, update
from wend.once.models import Act
from wend.trail.models import END, Chain

pytestmark = pytest.mark.django_db


def test_what_changed_is_seen_and_each_asking_gets_its_own() -> None:
    one, other = uuid.uuid4(), uuid.uuid4()
    Chain.objects.create(subject=one, number=3)
    Chain.objects.create(subject=other, number=5)
    with transaction.atomic():
        assert [END.all(subject=who)[0].number for who in (one, other)] == [3, 5]
        update(Chain, one, number=4)
        assert [END.all(subject=who)[0].number for who in (one, other)] == [4, 5]
        assert END.first(subject=uuid.uuid4()) is None


def test_what_is_inserted_is_what_save_would_have_kept() -> None:
    insert(act := Act(key=uuid.uuid4(), digest="d" * 64))
    update(Act, act.pk, led_to="/today/")
    kept = Act.objects.get(pk=act.pk)
    assert (kept.digest, kept.led_to, kept.at) == ("d" * 64, "/today/", act.at)
    assert not act._state.adding


def test_a_second_row_with_the_same_key_is_refused_and_takes_its_transaction_along() -> None:
    insert(act := Act(key=uuid.uuid4(), digest="d" * 64))
    with pytest.raises(IntegrityError), transaction.atomic():
        insert(Act(key=act.pk, digest="e" * 64))
    assert Act.objects.get(pk=act.pk).digest == "d" * 64


@pytest.mark.django_db(transaction=True)
def test_a_row_is_held_only_in_a_transaction() -> None:
    if not connection.features.has_select_for_update:
        pytest.skip("This database locks whole, not by the row.")
    with transaction.atomic():
        END.all(subject=uuid.uuid4())
    with pytest.raises(transaction.TransactionManagementError):
        END.all(subject=uuid.uuid4())
