"""How free, how heard: for the steward, over ten who agreed, and never a figure about one professional."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.cast import Cast, browser, client, everybody, fresh, trying
from tests.learning.months import AFTER, FIRST, agrees, free, on, shown
from tests.remembered import remembered
from wend.checkins.models import CheckIn, Meeting
from wend.learning.models import PRACTICE, SENSING
from wend.pairings.models import Pairing
from wend.people.models import Professional

pytestmark = pytest.mark.django_db(databases=["default", "vault"])
NOTHING = "Nothing is told of these months"
PATH = "/practice/felt/"


def people(sizes: tuple[int, int, int] = (5, 5, 5), number: int = 7) -> tuple[Cast, list[Pairing]]:
    """The cast, and as many clients of Maren, of Tomasz, of Ruth; all agreed and felt as free."""
    return remembered(_people, sizes, number)


def _people(sizes: tuple[int, int, int], number: int) -> tuple[Cast, list[Pairing]]:
    cast = everybody()
    made = [
        _one(who, f"{who.name} {count}")
        for who, size in zip((cast.maren, cast.tomasz, cast.ruth), sizes, strict=True)
        for count in range(size)
    ]
    free(made, [number] * len(made))
    return cast, made


def _one(professional: Professional, called: str) -> Pairing:
    with on(FIRST):
        made = trying(client(called), professional)
    agrees(made, PRACTICE)
    return made


def told(cast: Cast) -> bool:
    return "felt free to stop" in shown(cast.ruth, PATH)


def test_fifteen_people_of_three_professionals() -> None:
    cast, _ = people()
    page = shown(cast.ruth, PATH)
    assert re.sub(r"<[^>]+>", "", page).count("about 7 of 10") == 2
    assert "between 6.5 and 7.5" in page


@pytest.mark.parametrize("sizes", [(5, 5, 4), (9, 3, 3), (20, 20, 0), (30, 0, 0), (3, 3, 3)])
def test_too_few_or_too_many_of_one(sizes: tuple[int, int, int]) -> None:
    """Nine are left without one professional's own, or there are fewer than three of them."""
    cast, _ = people(sizes)
    assert not told(cast)


def test_mine_only_and_those_who_agreed_to_something_else_do_not_count() -> None:
    cast, _ = people((5, 5, 4))
    other = _one(cast.ruth, "Kept")
    free([other], [0], "mine")
    with on(FIRST):
        third = trying(client("Sense only"), cast.ruth)
    agrees(third, SENSING)
    free([third], [0])
    assert not told(cast)


def test_only_stewards_have_the_page() -> None:
    cast, _ = people()
    with on(AFTER):
        assert browser(cast.maren).get(PATH).status_code == 404
        assert browser(cast.ada).get(PATH).status_code == 302
    assert "felt free to stop" not in shown(cast.samuel, PATH)


def test_taking_one_yes_back_takes_the_figure_away() -> None:
    cast, made = people((9, 9, 9))
    assert told(cast)
    agrees(made[0], PRACTICE, AFTER - timedelta(days=1), yes=False)
    assert not told(cast)


def test_a_check_in_that_is_taken_back_takes_the_figure_away() -> None:
    cast, made = people((9, 9, 9))
    meeting = Meeting.objects.get(pairing=made[0])
    with on(AFTER - timedelta(days=1)):
        held = CheckIn.objects.get(meeting=meeting, side="client")
        held.take_back(by=made[0].client)  # type: ignore[arg-type]
    assert not told(cast)


@pytest.mark.parametrize(("number", "words"), [(10, "9.5 of 10 or more"), (0, "0.5 of 10 or less")])
def test_where_all_say_the_same_it_is_not_told_that_all_do(number: int, words: str) -> None:
    cast, _ = people(number=number)
    page = shown(cast.ruth, PATH)
    assert words in page
    assert not re.search(r"between (10|0) and (10|0)\b", page)


def test_someone_who_meets_two_here_counts_once() -> None:
    cast, made = people((5, 5, 4))
    first = made[0].client
    assert first
    with on(FIRST):
        again = trying(first, cast.ruth)
    agrees(again, PRACTICE)
    free([again], [3])
    assert not told(cast), "without Tomasz's own they are nine, since one of them was met twice"


def test_no_name_and_no_table_by_professional() -> None:
    cast, _ = people()
    page = shown(cast.ruth, PATH)
    main = page[page.index("<main") : page.index("</main>")]
    assert "<table" not in main
    assert not any(name in main for name in ("Maren", "Tomasz", "Ruth"))


def test_the_practice_page_leads_there_for_its_steward_alone(cast: Cast) -> None:
    assert PATH in shown(cast.ruth, "/practice/")
    assert PATH not in shown(cast.maren, "/practice/")
    assert fresh(cast.ada_and_maren).practice == cast.linden
