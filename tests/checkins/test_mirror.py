"""The mirror: to each side what it may see, and nothing said about change unasked."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Cast, browser
from tests.checkins.meet import OVER, met, page, sensed
from wend.checkins.models import Meeting

pytestmark = pytest.mark.django_db(databases=["default", "vault"])


def mirror(cast: Cast, hat: str, ask: str = "") -> str:
    return page(browser(getattr(cast, hat)), f"/pairings/{cast.ada_and_maren.pk}/mirror/{ask}")


def numbers(shown: str) -> list[list[str]]:
    """The table's cells, row by row, without the day."""
    rows = re.findall(r"<tr><th scope=\"row\">.*?</tr>", shown, re.S)
    return [[cell.strip() for cell in re.findall(r"<td>(.*?)</td>", row, re.S)] for row in rows]


def four(cast: Cast) -> None:
    """Four meetings: shared, only numbers, kept, and not answered; Maren answered the first three."""
    for days, (sharing, gut) in enumerate([("all", 4), ("numbers", 5), ("mine", 6), ("", 0)]):
        meeting = met(cast.ada_and_maren, days_ago=OVER + 10 - days)
        if sharing:
            sensed(meeting, cast.ada, f"ada {sharing}", sharing, gut=gut)
            sensed(meeting, cast.maren, f"maren {sharing}", mine=7 + days)
        else:
            sensed(meeting, cast.ada, "", "all", gut=1)


def test_with_nothing_yet_it_says_that_this_is_fine(cast: Cast) -> None:
    for hat in ("ada", "maren"):
        assert "that is fine" in mirror(cast, hat)


def test_before_four_there_are_words_and_no_picture(cast: Cast) -> None:
    for days in range(3):
        sensed(met(cast.ada_and_maren, days_ago=days), cast.ada, f"words {days}", "all", gut=4)
    shown = mirror(cast, "ada")
    assert "Too early to say" in shown
    assert "words 2" in shown
    assert "walk-picture" not in shown
    assert not numbers(shown)


def test_ada_sees_her_own_with_what_she_kept_marked(cast: Cast) -> None:
    four(cast)
    shown = mirror(cast, "ada")
    assert numbers(shown) == [["4"], ["5"], ["6, kept yours"], ["1"]]
    assert len(re.findall(r'class="mark-kept" cx="[\d.]+%', shown)) == 1
    assert "can differ from yours" in shown
    assert "maren all" not in shown
    assert "mark-other" not in shown


def test_ada_asks_for_marens_words_and_then_for_the_numbers(cast: Cast) -> None:
    four(cast)
    words, both = mirror(cast, "ada", "?show=words"), mirror(cast, "ada", "?show=numbers")
    assert "maren mine" in words
    assert numbers(words) == [["4"], ["5"], ["6, kept yours"], ["1"]]
    assert numbers(both) == [["4", "7"], ["5", "8"], ["6, kept yours", "9"], ["1", "–"]]


def test_maren_sees_hers_and_what_is_shared(cast: Cast) -> None:
    four(cast)
    shown = mirror(cast, "maren")
    assert numbers(shown) == [["7", "4"], ["8", "5"], ["9", "–"], ["–", "1"]]
    assert "ada all" in shown
    assert "ada numbers" not in shown
    assert "ada mine" not in shown
    assert "kept yours" not in shown.lower()
    assert "can differ from yours" in shown


def test_after_parting_nothing_of_adas_is_left_to_maren(cast: Cast) -> None:
    four(cast)
    cast.ada_and_maren.leave(by=cast.ada)
    shown = mirror(cast, "maren")
    assert "ada all" not in shown
    assert "maren all" in shown
    assert "ada mine" in mirror(cast, "ada")


def test_what_the_check_ins_say_is_shown_only_when_ada_asks(cast: Cast) -> None:
    four(cast)
    assert 'id="said"' not in mirror(cast, "ada")
    assert 'id="said"' in mirror(cast, "ada", "?ask")
    for ask in ("", "?ask"):
        shown = mirror(cast, "maren", ask)
        assert 'id="said"' not in shown
        assert "What do our check-ins say" not in shown


def test_asking_below_four_is_too_early(cast: Cast) -> None:
    for days in range(3):
        sensed(met(cast.ada_and_maren, days_ago=days), cast.ada, "", "all", gut=4)
    said = re.search(r'id="said".*?</section>', mirror(cast, "ada", "?ask"), re.S)
    assert said
    assert "Too early to say" in said[0]


def test_past_sixty_meetings_older_seasons_are_folded(cast: Cast) -> None:
    today = timezone.localdate()
    for number in range(61):
        meeting = Meeting.say(
            cast.ada_and_maren, by=cast.ada, on=today - timedelta(days=5 * number), again=True
        )
        sensed(meeting, cast.ada, "", "all", gut=number % 11)
    shown = mirror(cast, "ada")
    folded = re.findall(r'<details class="season"><summary>([^<]+)', shown)
    assert len(folded) >= 3
    assert len(set(folded)) == len(folded)
    assert len(numbers(shown)) == 61


def test_no_style_stands_in_the_page(cast: Cast) -> None:
    four(cast)
    assert "style=" not in mirror(cast, "ada", "?show=numbers")
