"""A separate yes: off until said, one question at a time, taken back at once, on the client's own trail."""

from __future__ import annotations

import pytest
from django.utils import timezone

from tests.cast import Cast, browser, client, fresh, trying
from tests.checkins.meet import met, page, sensed
from tests.learning.months import press
from wend.learning.models import PRACTICE, SENSING, Said, Yes
from wend.lib.refusals import Refused
from wend.practices.models import Member
from wend.trail.access import lines_of

pytestmark = pytest.mark.django_db(databases=["default", "vault"])


def says(cast: Cast) -> dict[str, bool]:
    return {about: Said.of(cast.ada_and_maren, about).yes for about in (SENSING, PRACTICE)}


def at(cast: Cast) -> str:
    return f"/pairings/{cast.ada_and_maren.pk}/yeses/"


def test_nothing_counts_until_ada_says_so(cast: Cast) -> None:
    sensed(met(cast.ada_and_maren), cast.ada, sharing="all", gut=7)
    assert says(cast) == {SENSING: False, PRACTICE: False}
    assert page(browser(cast.ada), at(cast)).count("You have not said yes") == 2


@pytest.mark.parametrize("about", [SENSING, PRACTICE])
def test_each_question_is_answered_by_itself(cast: Cast, about: str) -> None:
    assert press(cast.ada, cast.ada_and_maren, about, "yes") == 302
    assert says(cast) == {SENSING: about == SENSING, PRACTICE: about == PRACTICE}
    shown = page(browser(cast.ada), at(cast))
    assert shown.count("You said yes on") == shown.count("You have not said yes") == 1


def test_taking_it_back_works_at_once_and_both_are_on_record(cast: Cast) -> None:
    press(cast.ada, cast.ada_and_maren, SENSING, "yes")
    press(cast.ada, cast.ada_and_maren, SENSING, "no")
    assert says(cast)[SENSING] is False
    assert "You took your yes back on" in page(browser(cast.ada), at(cast))
    lines = [line for line in lines_of(cast.ada.id) if line.kind == "learning.said"]
    assert [line.unlock()["details"] for line in lines] == [
        {"about": SENSING, "yes": False},
        {"about": SENSING, "yes": True},
    ]
    assert {line.actor for line in lines} == {cast.ada.id}


def test_saying_the_same_again_is_said_once(cast: Cast) -> None:
    for _ in range(2):
        press(cast.ada, cast.ada_and_maren, SENSING, "yes")
    assert Yes.objects.count() == 1


def test_a_yes_and_a_no_look_alike_to_whoever_has_only_the_disk(cast: Cast) -> None:
    press(cast.ada, cast.ada_and_maren, SENSING, "yes")
    press(cast.ada, cast.ada_and_maren, SENSING, "no")
    one, other = Yes.objects.all()
    assert len(bytes(one.blob)) == len(bytes(other.blob))
    assert {field.name for field in Yes._meta.fields} == {"id", "key", "blob", "pairing", "at"}


def test_nobody_else_is_told(cast: Cast) -> None:
    before = [page(browser(cast.maren), path) for path in pages(cast)]
    press(cast.ada, cast.ada_and_maren, SENSING, "yes")
    press(cast.ada, cast.ada_and_maren, PRACTICE, "yes")
    assert [page(browser(cast.maren), path) for path in pages(cast)] == before
    assert not lines_of(cast.maren.id).filter(kind__startswith="learning").exists()


def pages(cast: Cast) -> list[str]:
    one = f"/pairings/{cast.ada_and_maren.pk}/"
    return ["/today/", "/pairings/", "/sensing/", "/looks/", one, f"{one}mirror/"]


def test_a_yes_for_one_pairing_says_nothing_of_another(cast: Cast) -> None:
    press(cast.ada, cast.ada_and_maren, SENSING, "yes")
    assert not Said.of(trying(cast.ada, cast.tomasz), SENSING).yes


def test_without_a_practice_there_is_one_question(cast: Cast) -> None:
    Member.objects.filter(professional=cast.samuel).update(until=timezone.now())
    pairing = trying(client("Kim"), cast.samuel)
    shown = page(browser(pairing.client), f"/pairings/{pairing.pk}/yeses/")
    assert shown.count('name="about"') == 1


def test_after_leaving_a_yes_can_be_taken_back_and_none_be_given(cast: Cast) -> None:
    press(cast.ada, cast.ada_and_maren, SENSING, "yes")
    cast.ada_and_maren.leave(by=cast.ada)
    shown = page(browser(cast.ada), at(cast))
    assert "Take my yes back" in shown
    assert "may count for this too" not in shown
    with pytest.raises(Refused):
        Yes.say(fresh(cast.ada_and_maren), PRACTICE, yes=True, by=cast.ada)
    press(cast.ada, cast.ada_and_maren, SENSING, "no")
    assert says(cast)[SENSING] is False


def test_before_leaving_ada_reads_what_becomes_of_her_yes(cast: Cast) -> None:
    before = f"/pairings/{cast.ada_and_maren.pk}/leaving/before/"
    says_so = "Your shared numbers count no more"
    assert says_so not in page(browser(cast.ada), before)
    press(cast.ada, cast.ada_and_maren, SENSING, "yes")
    assert says_so in page(browser(cast.ada), before)


def test_both_buttons_carry_what_proves_that_ada_pressed_them(cast: Cast) -> None:
    shown = page(browser(cast.ada), at(cast))
    main = shown[shown.index("<main") : shown.index("</main>")]
    assert main.count('name="csrfmiddlewaretoken"') == main.count('name="about"') == 2


def test_a_question_that_does_not_exist_changes_nothing(cast: Cast) -> None:
    assert press(cast.ada, cast.ada_and_maren, "pay", "yes") == 200
    assert not Yes.objects.exists()
