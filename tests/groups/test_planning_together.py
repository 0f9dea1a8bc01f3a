"""Planned once, a plan for each; what one does with theirs says nothing to the others."""

from datetime import UTC, datetime, time

import pytest

from tests.cast import Cast, browser, client, fresh, trying
from tests.checkins.meet import page
from tests.coming.plan import ahead, at, press, told, whiches
from tests.coming.plan import plan as plan_alone
from tests.groups.together import Couple, join, leave, make, step_out, undo
from wend.coming.models import Plan, Rhythm
from wend.groups.models import Gathering, Seat
from wend.pairings.leaving import what_is_lost


def off(couple: Couple, which: str) -> bool:
    pairing = getattr(couple, which)
    return "this meeting does not take place" in told(pairing, fresh(pairing).client)  # type: ignore[arg-type]


def test_planned_once_it_stands_on_each_page(cast: Cast) -> None:
    couple = Couple(cast)
    assert couple.plan(ahead(2)) == 302
    day = f"{ahead(2):%A} {ahead(2).day} {ahead(2):%B}, 10:00"
    for hat, pairing in ((cast.ada, couple.adas), (couple.ben, couple.bens)):
        assert day in told(pairing, hat)
        assert day in page(browser(hat), "/today/")
        assert len(whiches(pairing, cast.maren)) == 1
    assert day in couple.told("coming/")


def test_several_in_a_row_leave_everyones_own_rhythm(cast: Cast) -> None:
    couple = Couple(cast)
    plan_alone(couple.adas, cast.ada, ahead(1), weeks="1")
    assert couple.plan(ahead(3), weeks="2", times="3") == 302
    assert [one.on for one in couple.gatherings()] == [ahead(3), ahead(17), ahead(31)]
    assert Rhythm.objects.filter(pairing=couple.adas, ending=None).count() == 1
    assert len(whiches(couple.adas, cast.ada)) == 8 + 3
    assert len(whiches(couple.bens, couple.ben)) == 3


def test_calling_off_for_one_says_nothing_to_the_others(cast: Cast) -> None:
    couple = Couple(cast)
    couple.plan(ahead(2))
    before = [
        told(couple.bens, couple.ben), page(browser(couple.ben), "/today/"), couple.told("coming/")
    ]  # fmt: skip
    press(couple.adas, cast.ada, f"{whiches(couple.adas, cast.ada)[0]}/calling-off/")
    assert off(couple, "adas")
    assert before == [
        told(couple.bens, couple.ben), page(browser(couple.ben), "/today/"), couple.told("coming/")
    ]  # fmt: skip


def test_calling_off_for_all_is_for_each(cast: Cast) -> None:
    couple = Couple(cast)
    couple.plan(ahead(2))
    held = couple.gatherings()[0]
    assert couple.post(f"coming/{held.pk}/calling-off/") == 302
    assert off(couple, "adas")
    assert off(couple, "bens")
    assert "this meeting does not take place" in couple.told("coming/")
    assert couple.post(f"coming/{held.pk}/calling-off/") == 404


def test_moving_for_all_moves_each_but_who_called_theirs_off(cast: Cast) -> None:
    couple = Couple(cast)
    couple.plan(ahead(2))
    press(couple.adas, cast.ada, f"{whiches(couple.adas, cast.ada)[0]}/calling-off/")
    held = couple.gatherings()[0]
    when = {"on": ahead(5).isoformat(), "hour": "16:30"}
    assert couple.post(f"coming/{held.pk}/moving/", **when) == 302
    assert f"moved here from {ahead(2):%A}" in told(couple.bens, couple.ben)
    assert off(couple, "adas")
    assert whiches(couple.adas, cast.ada) == []
    assert [(one.on, one.hour) for one in couple.gatherings()] == [(ahead(5), time(16, 30))]
    again = couple.gatherings()[0]
    couple.post(f"coming/{again.pk}/calling-off/")
    assert off(couple, "bens"), "what was moved is still the group's"


def test_moving_reaches_who_rests_too(cast: Cast) -> None:
    couple = Couple(cast)
    couple.plan(ahead(2))
    fresh(couple.adas).pause(by=cast.ada)
    when = {"on": ahead(5).isoformat(), "hour": "16:30"}
    couple.post(f"coming/{couple.gatherings()[0].pk}/moving/", **when)
    fresh(couple.adas).resume(by=cast.ada)
    assert f"moved here from {ahead(2):%A}" in told(couple.adas, cast.ada)


def test_moving_reaches_who_is_met_after_an_absence(cast: Cast) -> None:
    couple = Couple(cast)
    couple.plan(ahead(2))
    fresh(couple.adas).away(ahead(4), cover="Ruth", by=cast.maren)
    when = {"on": ahead(5).isoformat(), "hour": "16:30"}
    couple.post(f"coming/{couple.gatherings()[0].pk}/moving/", **when)
    assert f"{ahead(5).day} {ahead(5):%B}, 16:30" in told(couple.adas, cast.ada)


@pytest.mark.parametrize("rest", ["", "moving"])
def test_a_time_that_is_past_changes_nothing(cast: Cast, rest: str) -> None:
    couple = Couple(cast)
    couple.plan(ahead(2))
    held = couple.gatherings()[0]
    if rest:
        past = {"on": ahead(-1).isoformat(), "hour": "10:00"}
        assert couple.post(f"coming/{held.pk}/moving/", **past) == 409
    else:
        assert couple.plan(ahead(-1)) == 409
    assert couple.gatherings() == [held]
    assert Gathering.objects.count() == 1
    assert Plan.objects.count() == 2


def test_stepping_out_calls_off_what_is_the_groups_and_nothing_else(cast: Cast) -> None:
    couple = Couple(cast)
    plan_alone(couple.adas, cast.ada, ahead(1))
    couple.plan(ahead(2))
    before = [told(couple.bens, couple.ben), couple.told("coming/")]
    step_out(couple.seat(couple.adas))
    assert len(whiches(couple.adas, cast.ada)) == 1
    assert off(couple, "adas")
    assert before == [told(couple.bens, couple.ben), couple.told("coming/")]
    join(couple.seat(couple.adas))
    assert len(whiches(couple.adas, cast.ada)) == 2, "what is planned stands again"


def test_who_says_yes_later_finds_what_is_planned(cast: Cast) -> None:
    couple = Couple(cast)
    couple.plan(ahead(2), weeks="1", times="2")
    cleo = client("Cleo")
    pairing = trying(cleo, cast.maren)
    couple.post("asking/", whom=[str(pairing.pk)])
    assert whiches(pairing, cleo) == []
    join(Seat.objects.get(pairing=pairing))
    assert len(whiches(pairing, cleo)) == 2


def test_leaving_takes_them_off_and_undoing_brings_them_back(cast: Cast) -> None:
    couple = Couple(cast)
    couple.plan(ahead(2))
    before = [told(couple.bens, couple.ben), couple.told("coming/")]
    leave(couple.adas)
    assert before == [told(couple.bens, couple.ben), couple.told("coming/")]
    couple.plan(ahead(4))
    undo(couple.adas)
    assert len(whiches(couple.adas, cast.ada)) == 1
    assert len(whiches(couple.bens, couple.ben)) == 2
    said = [str(one) for one in what_is_lost(fresh(couple.adas))]
    assert said == ["A meeting with others was planned meanwhile. Ask Maren Holt for the time."]


def test_ending_the_group_calls_off_what_was_planned_for_all(cast: Cast) -> None:
    couple = Couple(cast)
    plan_alone(couple.adas, cast.ada, ahead(1))
    couple.plan(ahead(2))
    couple.post("ending/")
    assert len(whiches(couple.adas, cast.ada)) == 1
    assert whiches(couple.bens, couple.ben) == []
    assert off(couple, "bens")


def test_with_nobody_in_it_nothing_can_be_planned(cast: Cast) -> None:
    couple = Couple(cast, joined=False)
    assert couple.plan(ahead(2)) == 409
    assert not Gathering.objects.exists()


def test_ten_stays_ten_over_summer_time(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    couple = Couple(cast)
    at(monkeypatch, datetime(2027, 3, 20, 12, tzinfo=UTC))
    first = datetime(2027, 3, 24, tzinfo=UTC).date()
    couple.plan(first, weeks="1", times="2", zone="Europe/Berlin")
    assert [one.begins.hour for one in couple.gatherings()] == [9, 8]


def test_two_groups_of_one_client_stay_apart(cast: Cast) -> None:
    couple = Couple(cast)
    other = make(cast.maren, [fresh(couple.adas)], kind="group")
    join(Seat.objects.get(group=other))
    couple.plan(ahead(2))
    Gathering.plan(other, by=cast.maren, on=ahead(3), hour=time(9), zone="UTC")
    step_out(Seat.objects.get(group=other))
    assert len(whiches(couple.adas, cast.ada)) == 1
    assert len(couple.gatherings()) == 1
