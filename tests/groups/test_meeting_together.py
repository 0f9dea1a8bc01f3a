"""Said once, a meeting for each who was there; everything after that is each pairing's own."""

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cast import Cast, browser, fresh
from tests.checkins.meet import page, sensed
from tests.conftest import once
from tests.groups.together import Couple, leave, step_out
from wend.checkins.models import Meeting
from wend.trail.models import Entry


def meetings(couple: Couple) -> dict[str, int]:
    """How many meetings each of the two has with Maren."""
    return {
        name: Meeting.objects.filter(pairing=pairing).count()
        for name, pairing in (("ada", couple.adas), ("ben", couple.bens))
    }


def test_said_once_each_who_was_there_can_tell_how_it_was(cast: Cast) -> None:
    couple = Couple(cast)
    assert couple.met() == 302
    assert meetings(couple) == {"ada": 1, "ben": 1}
    for hat in (cast.ada, couple.ben):
        assert "How was today with Maren Holt?" in page(browser(hat), "/today/")
    told = couple.told()
    assert "How was today with Ada?" in told
    assert "How was today with Ben?" in told


def test_of_who_was_not_there_nothing_is_recorded(cast: Cast) -> None:
    couple = Couple(cast)
    before = Entry.objects.filter(subject=couple.ben.id).exclude(kind="groups.looked").count()
    pages = [
        page(browser(couple.ben), path) for path in ("/today/", f"/pairings/{couple.bens.pk}/")
    ]
    assert couple.met(couple.adas) == 302
    assert meetings(couple) == {"ada": 1, "ben": 0}
    assert (
        Entry.objects.filter(subject=couple.ben.id).exclude(kind="groups.looked").count() == before
    )
    again = [
        page(browser(couple.ben), path) for path in ("/today/", f"/pairings/{couple.bens.pk}/")
    ]
    assert again == pages


def test_a_client_who_said_it_first_finds_one_meeting(cast: Cast) -> None:
    couple = Couple(cast)
    on = timezone.localdate().isoformat()
    browser(cast.ada).post(f"/pairings/{couple.adas.pk}/meetings/", once(on=on))
    assert couple.met() == 302
    browser(couple.ben).post(f"/pairings/{couple.bens.pk}/meetings/", once(on=on))
    assert couple.met() == 302
    assert meetings(couple) == {"ada": 1, "ben": 1}


def test_a_client_who_says_it_says_it_for_themselves_alone(cast: Cast) -> None:
    couple = Couple(cast)
    on = timezone.localdate().isoformat()
    browser(cast.ada).post(f"/pairings/{couple.adas.pk}/meetings/", once(on=on))
    assert meetings(couple) == {"ada": 1, "ben": 0}


def test_who_is_not_in_it_gets_no_meeting_and_nothing_says_why(cast: Cast) -> None:
    couple = Couple(cast)
    step_out(couple.seat(couple.adas))
    assert couple.met() == 302
    assert meetings(couple) == {"ada": 0, "ben": 1}
    leave(couple.bens)
    assert couple.met() == 200, "nobody is there to be chosen"
    assert meetings(couple) == {"ada": 0, "ben": 1}


def test_who_leaves_while_it_is_being_said_is_passed_over(cast: Cast) -> None:
    couple = Couple(cast)
    who = {couple.adas.pk, couple.bens.pk}
    leave(couple.adas)
    couple.group.say_met(timezone.localdate(), who, by=cast.maren)
    assert meetings(couple) == {"ada": 0, "ben": 1}


def test_on_a_day_to_come_nothing_is_said(cast: Cast) -> None:
    couple = Couple(cast)
    assert couple.met(days_ago=-1) == 200
    assert meetings(couple) == {"ada": 0, "ben": 0}


def test_who_rests_is_not_ticked_beforehand(cast: Cast) -> None:
    couple = Couple(cast)
    fresh(couple.adas).pause(by=cast.ada)
    told = couple.told("meetings/")
    assert f'value="{couple.adas.pk}" id=' in told
    assert f'value="{couple.bens.pk}" checked' in told


def test_the_group_page_shows_nothing_that_anybody_answered(cast: Cast) -> None:
    couple = Couple(cast)
    couple.met(days_ago=1)
    before = couple.told()
    for hat, pairing in ((cast.ada, couple.adas), (couple.ben, couple.bens)):
        meeting = Meeting.objects.get(pairing=pairing)
        sensed(meeting, hat, "heron in the reeds", gut=2)
    assert couple.told() == before


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.sampled_from(["ada says", "ben says", "all", "only ada", "only ben"]), max_size=6)
)
def test_in_whatever_order_it_is_said_a_day_makes_at_most_one_each(
    cast: Cast, acts: list[str]
) -> None:
    with transaction.atomic():
        couple = Couple(cast)
        today, here = timezone.localdate(), {"ada": couple.adas, "ben": couple.bens}
        expected: set[str] = set()
        for act in acts:
            if act.endswith("says"):
                name = act.split()[0]
                Meeting.say(fresh(here[name]), by=here[name].client, on=today)  # type: ignore[arg-type]
                expected.add(name)
            else:
                names = list(here) if act == "all" else [act.split()[1]]
                couple.group.say_met(today, {here[one].pk for one in names}, by=cast.maren)
                expected |= set(names)
        assert meetings(couple) == {name: int(name in expected) for name in here}
        transaction.set_rollback(True)


@pytest.mark.parametrize("days", [0, 3])
def test_the_seal_is_each_pairings_own(cast: Cast, days: int) -> None:
    couple = Couple(cast)
    couple.met(days_ago=days)
    for_ada, for_ben = (
        Meeting.objects.get(pairing=pairing) for pairing in (couple.adas, couple.bens)
    )
    sensed(for_ada, cast.ada, "heron in the reeds", gut=3)
    sensed(for_ada, cast.maren, "a heron of my own", mine=3)
    maren = browser(cast.maren)
    assert "heron in the reeds" in page(maren, f"/pairings/{couple.adas.pk}/meetings/{for_ada.pk}/")
    other = f"/pairings/{couple.bens.pk}/meetings/{for_ben.pk}/"
    assert "This stays closed until yours is in" in page(maren, other)
    told = page(browser(couple.ben), f"{other}?show=words")
    assert "stays closed" in told
    assert "heron" not in told
