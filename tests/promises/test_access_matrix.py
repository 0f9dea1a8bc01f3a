"""Only those you let in: every route × method × role, and each guard taken out once."""

from datetime import time, timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests.cast import Cast, client, trying
from tests.promises.matrix import CANARY, Owned, walk
from wend.coming.models import Plan
from wend.groups.access import Named
from wend.groups.models import Gathering, Group, Seat
from wend.letters.access import Received
from wend.letters.addresses import Address
from wend.letters.models import Letter, Sending
from wend.pairings.models import Pairing, WaitingList
from wend.practices.access import own_membership
from wend.practices.models import OwnRule, QuietHeading
from wend.supporters.models import Supporter, Switch


@pytest.fixture
def everything(cast: Cast) -> list[Owned]:
    """Something of every kind that a URL can name, with a canary wherever words are."""
    pairing = cast.ada_and_maren
    kept, sent, given = (Letter.write(CANARY, by=cast.ada) for _ in range(3))
    sent.send(Address(pairing, "person", "", ""), by=cast.ada)
    given.send(Address(pairing, "person", "", ""), by=cast.ada)
    given.sending.open(by=cast.maren)
    waiting = WaitingList.note(by=cast.ada, name=CANARY, since="", about="")
    Switch.on(by=cast.ada)
    sister, _token = Supporter.invite(CANARY, by=cast.ada)
    plan = Plan.make(
        pairing, by=cast.ada, on=timezone.localdate() + timedelta(days=2), hour=time(10), zone="UTC"
    )
    group = Group.make(by=cast.maren, called=CANARY, kind="couple")
    group.ask([pairing, trying(client(CANARY), cast.maren)], by=cast.maren)
    seat = Seat.objects.get(group=group, pairing=pairing)
    seat.join(by=cast.ada)
    Gathering.plan(
        group, by=cast.maren, on=timezone.localdate() + timedelta(days=3), hour=time(9), zone="UTC"
    )
    gathering = Gathering.to_come(group)[0]
    steward = own_membership(cast.ruth)
    said = dict.fromkeys(("words", "why", "instead", "flag"), CANARY)
    rule = OwnRule.add(by=steward, kind="doubt", **said)
    heading = QuietHeading.add(by=steward, rule="doubt.nothing", heading=CANARY)
    return [
        Owned({"group_id": group.pk, "gathering_id": gathering.pk}, frozenset({cast.maren})),
        Owned({"group_id": group.pk, "seat_id": seat.pk}, frozenset({cast.maren})),
        Owned({"pairing_id": pairing.pk, "seat_id": seat.pk}, frozenset({cast.ada, cast.maren})),
        Owned({"pairing_id": pairing.pk, "which": plan.pk}, frozenset({cast.ada, cast.maren})),
        Owned({"professional_id": cast.maren.pk}, frozenset({cast.ruth})),
        Owned({"practice_id": cast.linden.pk}, frozenset({cast.ada})),
        Owned({"waiting_id": waiting.pk}, frozenset({cast.ada})),
        Owned({"supporter_id": sister.pk}, frozenset({cast.ada})),
        Owned({"own_rule_id": rule.pk}, frozenset({cast.ruth})),
        Owned({"own_heading_id": heading.pk}, frozenset({cast.ruth})),
        Owned({"letter_id": kept.pk}, frozenset({cast.ada})),
        Owned({"received_id": kept.pk}, frozenset()),
        Owned({"received_id": sent.pk}, frozenset({cast.maren})),
        Owned({"received_id": given.pk}, frozenset({cast.maren})),
    ]


def test_nobody_else_gets_in(
    cast: Cast, everything: list[Owned], capsys: pytest.CaptureFixture[str]
) -> None:
    report = walk(cast, everything)
    with capsys.disabled():
        print(f"\naccess matrix: {report.cells} cells, {len(report.wrong)} wrong")
    assert report.cells > 300
    assert report.wrong == []


class AnyPairing:
    """Finds a pairing for whoever asks."""

    def first(self, *, side: Any, pk: Any) -> Pairing | None:
        return Pairing.objects.filter(pk=pk).first()


def all_letters(*args: Any, **kwargs: Any) -> Any:
    return Letter.objects.all()


def all_received(*args: Any, **kwargs: Any) -> Any:
    return [Received(one, "") for one in Sending.objects.all()]


def all_supporters(*args: Any, **kwargs: Any) -> Any:
    return Supporter.objects.select_related("client")


def any_group(professional: Any, group_id: Any) -> Any:
    group = Group.objects.get(pk=group_id)
    return Named(group, CANARY, "couple")


# Each guard with the id whose routes it stands before, and what a hole there would let through.
GUARDS: dict[str, tuple[str, Any]] = {
    "wend.pairings.access.ONE": (
        "pairing_id",
        {"client": AnyPairing(), "professional": AnyPairing()},
    ),
    "wend.groups.views.common.group_of": ("group_id", any_group),
    "wend.letters.access.letters_of": ("letter_id", all_letters),
    "wend.letters.access.received_by": ("received_id", all_received),
    "wend.supporters.access.supporters_of": ("supporter_id", all_supporters),
}


@pytest.mark.parametrize("guard", GUARDS)
def test_without_the_guard_the_matrix_is_red(
    cast: Cast, everything: list[Owned], guard: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    about, hole = GUARDS[guard]
    monkeypatch.setattr(guard, hole)
    things = [thing for thing in everything if about in thing.ids]
    assert walk(cast, things, until_wrong=True).wrong, f"{guard} guards nothing"


def test_the_canary_is_really_on_the_page(cast: Cast) -> None:
    assert CANARY
