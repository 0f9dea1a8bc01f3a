"""Statements that are written once: the values are new each time, the answers never kept."""

import uuid
from typing import Any

import pytest
from django.db import IntegrityError, connection, models, transaction

from tests.cast import Cast
from tests.checkins.meet import met, sensed
from wend.checkins import access as checkins
from wend.checkins.models import check_in
from wend.lib.prepared import Prepared, insert, update
from wend.once.models import Act
from wend.pairings import access as pairings
from wend.people import wearing
from wend.trail.models import END, Chain
from wend.vault.models import NEWEST, Owner, key_for

pytestmark = pytest.mark.django_db(databases=["default", "vault"])


def as_it_stands(record: models.Model) -> tuple[Any, ...]:
    """A record's own values, and those of what was fetched along with it."""
    fields: Any = record._meta.fields
    own = tuple((each.attname, getattr(record, each.attname)) for each in fields)
    fetched = [each for each in fields if each.is_relation and each.is_cached(record)]
    along = [(each.name, as_it_stands(getattr(record, each.name))) for each in fetched]
    return type(record), own, along, record._state.db, record._state.adding


def asked(cast: Cast) -> list[tuple[Prepared[Any], dict[str, Any]]]:
    """Every statement that is written once, and a question that has an answer."""
    pairing, meeting = cast.ada_and_maren, met(cast.ada_and_maren)
    sensed(meeting, cast.ada, "It was good.", gut=6)
    owner = key_for(Owner(cast.ada.pk, "name")).owner
    ids = {"holder": owner.holder, "pairing": owner.pairing, "purpose": owner.purpose}
    return [
        (wearing.CLIENT, {"person": cast.ada.person_id}),
        (wearing.PROFESSIONAL, {"person": cast.maren.person_id}),
        (pairings.ONE["client"], {"side": cast.ada.pk, "pk": pairing.pk}),
        (pairings.ONE["professional"], {"side": cast.maren.pk, "pk": pairing.pk}),
        (pairings.STEPS, {"pairing": pairing.pk}),
        (checkins.ONE, {"pairing": pairing.pk, "pk": meeting.pk}),
        (check_in.HELD_STILL, {"pk": meeting.pk}),
        (check_in.OF_SIDE, {"meeting": meeting.pk, "side": "client"}),
        (END, {"subject": cast.ada.pk}),
        (NEWEST, ids),
    ]


def test_each_says_what_its_own_query_says(cast: Cast) -> None:
    for prepared, given in asked(cast):
        with transaction.atomic():
            plainly = [as_it_stands(each) for each in prepared._build(**given)]
            assert plainly
            assert [as_it_stands(each) for each in prepared.all(**given)] == plainly, given
            stranger = {name: uuid.uuid4() for name, of in given.items() if of != "client"}
            assert prepared.all(**{**given, **stranger, **_text(given)}) == []


def _text(given: dict[str, Any]) -> dict[str, str]:
    return {name: f"not {of}" for name, of in given.items() if isinstance(of, str)}


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
