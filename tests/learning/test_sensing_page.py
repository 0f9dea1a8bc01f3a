"""How well Maren senses it: for her alone, over five who agreed, one figure a quarter or none."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.cast import Cast, browser, fresh
from tests.learning.months import (
    AFTER,
    IN_TIME,
    OPEN_YET,
    agrees,
    five_who_agreed,
    guesses,
    meets,
    on,
    paired,
    shown,
    week,
)
from wend.checkins.answers import Answers
from wend.checkins.models import CheckIn, Meeting
from wend.learning.models import PRACTICE, SENSING
from wend.learning.sentences import LEAN, PROJECT, TRACK, Way
from wend.pairings.models import Pairing
from wend.trail.access import lines_of
from wend.vault.models import destroy

pytestmark = pytest.mark.django_db(databases=["default", "vault"])
NOTHING = "Nothing is told of these months"


def told(page: str) -> bool:
    return any(str(sentence) in page for sentence in TRACK.values())


def test_with_four_nothing_is_told() -> None:
    cast, _ = five_who_agreed(4)
    assert shown(cast.maren).count(NOTHING) == 4


def test_with_five_it_is_told_in_words_with_its_spans() -> None:
    cast, _ = five_who_agreed()
    page = shown(cast.maren)
    assert str(TRACK[Way.ALONG]) in page
    assert str(PROJECT[Way.HARDLY]) in page
    assert str(LEAN[Way.ALONG]) in page
    assert page.count("between") == 3
    assert "between 0.75 and 1.25" in page
    assert page.count(NOTHING) == 3
    assert re.findall(r"\b(Ben|Cleo|Dilan|Eva|Finn)\b", page) == []


def test_a_quarter_that_is_not_closed_is_not_told() -> None:
    cast, _ = five_who_agreed()
    assert not told(shown(cast.maren, day=OPEN_YET))


def test_nobody_else_has_it() -> None:
    cast, _ = five_who_agreed()
    assert not told(shown(cast.tomasz))
    assert not told(shown(cast.ruth))
    with on(AFTER):
        assert browser(cast.ada).get("/sensing/").status_code == 302


def ben_kept_it_his(pairing: Pairing) -> None:
    guesses(pairing, 0, "mine")


def ben_agreed_to_the_other_question(pairing: Pairing) -> None:
    agrees(pairing, SENSING, yes=False)
    agrees(pairing, PRACTICE)
    guesses(pairing, 0)


def ben_agreed_too_late(pairing: Pairing) -> None:
    agrees(pairing, SENSING, yes=False)
    guesses(pairing, 0)
    agrees(pairing, day=OPEN_YET)


def ben_took_it_back_in_time(pairing: Pairing) -> None:
    guesses(pairing, 0)
    agrees(pairing, day=OPEN_YET, yes=False)


def ben_left_before_the_end(pairing: Pairing) -> None:
    guesses(pairing, 0)
    with on(week(10)):
        fresh(pairing).leave(by=pairing.client)  # type: ignore[arg-type]


def maren_guessed_when_she_could_see_his(pairing: Pairing) -> None:
    guesses(pairing, 0, late=4)


@pytest.mark.parametrize(
    "fifth",
    [
        ben_kept_it_his,
        ben_agreed_to_the_other_question,
        ben_agreed_too_late,
        ben_took_it_back_in_time,
        ben_left_before_the_end,
        maren_guessed_when_she_could_see_his,
    ],
)
def test_the_fifth_does_not_count_when(fifth: Callable[[Pairing], None]) -> None:
    cast, _ = five_who_agreed(4)
    ben = paired(cast.maren, "Ben the second")
    agrees(ben)
    fifth(ben)
    assert not told(shown(cast.maren))


def test_leaving_after_the_quarter_leaves_it_as_it_was() -> None:
    cast, five = five_who_agreed(6)
    before = shown(cast.maren)
    with on(AFTER - timedelta(days=3)):
        fresh(five[0]).leave(by=five[0].client)  # type: ignore[arg-type]
    assert told(before)
    assert shown(cast.maren) == before


LATER = AFTER - timedelta(days=2)


def takes_the_yes_back(pairing: Pairing, meeting: Meeting) -> None:
    agrees(pairing, day=LATER, yes=False)


def takes_it_back_and_says_it_again(pairing: Pairing, meeting: Meeting) -> None:
    agrees(pairing, day=LATER, yes=False)
    agrees(pairing, day=LATER)


def own(pairing: Pairing, meeting: Meeting) -> CheckIn:
    return CheckIn.objects.get(meeting=meeting, side="client")


def keeps_a_check_in_theirs(pairing: Pairing, meeting: Meeting) -> None:
    own(pairing, meeting).share("mine", by=pairing.client)  # type: ignore[arg-type]


def takes_a_check_in_back(pairing: Pairing, meeting: Meeting) -> None:
    own(pairing, meeting).take_back(by=pairing.client)  # type: ignore[arg-type]


def changes_a_number(pairing: Pairing, meeting: Meeting) -> None:
    answers = Answers({"gut": 1}, "", "numbers")
    CheckIn.keep(meeting, answers, by=pairing.client, seen=1)  # type: ignore[arg-type]


def erases_it_all(pairing: Pairing, meeting: Meeting) -> None:
    assert pairing.client
    pairing.take("erase", by=pairing.client)
    destroy(pairing.client.id, pairing=pairing.pk)


@pytest.mark.parametrize(
    "change",
    [
        takes_the_yes_back,
        takes_it_back_and_says_it_again,
        keeps_a_check_in_theirs,
        takes_a_check_in_back,
        changes_a_number,
        erases_it_all,
    ],
)
def test_there_is_never_a_second_figure(change: Callable[[Pairing, Meeting], None]) -> None:
    """Seven agreed, so six are left: enough for another figure, which together would tell of one."""
    cast, seven = five_who_agreed(7)
    assert told(shown(cast.maren))
    meeting = Meeting.objects.filter(pairing=seven[2]).first()
    assert meeting
    with on(LATER):
        change(fresh(seven[2]), meeting)
    assert not told(shown(cast.maren))


def kept_back(cast: Cast, pairing: Pairing) -> Meeting:
    answers = Answers({"gut": 0}, "Not for her.", "mine")
    return meets(pairing, week(9), answers, Answers({"mine": 9, "guess": 9}, "", "all"))


def test_mine_only_changes_nothing_whatever_is_done_with_it() -> None:
    """Not by being there, not by being changed, not by going: what a missing one gives, to the letter."""
    cast, five = five_who_agreed()
    before = shown(cast.maren)
    meeting = kept_back(cast, five[1])
    assert told(before)
    assert shown(cast.maren) == before
    for sharing in ("mine", "all", "mine"):
        with on(LATER):
            own(five[1], meeting).share(sharing, by=five[1].client)  # type: ignore[arg-type]
        assert shown(cast.maren) == before
    with on(LATER):
        takes_a_check_in_back(five[1], meeting)
    assert shown(cast.maren) == before


def test_what_is_first_written_later_changes_nothing() -> None:
    cast, five = five_who_agreed()
    with on(week(9)):
        meeting = Meeting.say(fresh(five[0]), by=cast.maren, on=week(9), again=True)
        answers = Answers({"mine": 2, "guess": 9}, "", "all")
        CheckIn.keep(meeting, answers, by=cast.maren)
    before = shown(cast.maren)
    with on(LATER):
        shared = Answers({"gut": 0}, "", "all")
        CheckIn.keep(meeting, shared, by=five[0].client)  # type: ignore[arg-type]
    assert told(before)
    assert shown(cast.maren) == before


def test_a_yes_said_after_the_quarter_changes_nothing() -> None:
    cast, _ = five_who_agreed()
    later = paired(cast.maren, "Gul the second")
    guesses(later, 9)
    before = shown(cast.maren)
    agrees(later, day=OPEN_YET)
    assert shown(cast.maren) == before


def test_those_who_count_read_that_maren_looked_and_no_one_else_does() -> None:
    cast, five = five_who_agreed()
    other = paired(cast.maren, "Gul the third")
    guesses(other, 3)
    for _ in range(2):
        shown(cast.maren)
    looks = [_looks(pairing) for pairing in [*five, other]]
    assert looks == [1, 1, 1, 1, 1, 0]


def _looks(pairing: Pairing) -> int:
    assert pairing.client_id
    return lines_of(pairing.client_id).filter(kind="learning.looked").count()


def test_the_yes_may_have_been_said_on_any_day_of_the_quarter() -> None:
    cast, _ = five_who_agreed(4)
    late = paired(cast.maren, "Late")
    guesses(late, 7)
    agrees(late, day=week(12))
    assert week(12) > IN_TIME
    assert told(shown(cast.maren))
