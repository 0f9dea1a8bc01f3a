"""What is said about a pairing: six ways, a probability, an interval, never a level."""

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wend_resonance import PRIVATE, Kind, Said, say

pytestmark = pytest.mark.anydb

RATING = st.one_of(st.none(), st.integers(3, 6))


@given(st.integers(0, 30), st.data(), st.integers(-2, 3))
@settings(max_examples=150, deadline=None)
def test_who_rates_low_and_who_rates_high_are_told_the_same(
    size: int, data: st.DataObject, shift: int
) -> None:
    """The same way shifted, away from the ends of the scale, gives the same words and figures."""
    client = data.draw(st.lists(RATING, min_size=size, max_size=size))
    other = data.draw(st.lists(RATING, min_size=size, max_size=size))
    here = say(client, other)
    there = say([n if n is None else n + shift for n in client], other)
    assert there.kind == here.kind
    for width, bounds in here.intervals.items():
        assert there.intervals[width] == pytest.approx(bounds, abs=1e-6)


@pytest.mark.parametrize("told", range(4))
def test_with_fewer_than_four_it_is_too_early(told: int) -> None:
    assert say([2] * told + [None] * 9, [9] * (told + 9)) == Said(Kind.TOO_EARLY)


def test_closer() -> None:
    said = say([3] * 4 + [8] * 10, [5] * 4 + [8] * 10)
    assert said.kind is Kind.CLOSER
    assert said.probability is not None
    assert said.probability >= PRIVATE.sure
    assert said.intervals[95][0] > 0


def test_further() -> None:
    said = say([8] * 4 + [3] * 10, [8] * 4 + [5] * 10)
    assert said.kind is Kind.FURTHER
    assert said.intervals[95][1] < 0


def test_differently() -> None:
    assert say([8] * 4 + [3] * 12, [6] * 4 + [9] * 12).kind is Kind.DIFFERENTLY


def test_a_silent_side_is_never_said_to_sense_it_differently() -> None:
    said = say([8] * 4 + [3] * 12, [None] * 16)
    assert said.kind in {Kind.FURTHER, Kind.CANNOT_TELL}


def test_little_change_is_said_only_once_the_ratings_say_it() -> None:
    assert say([7] * 5, [7] * 5).kind is Kind.CANNOT_TELL
    assert say([7] * 9, [7] * 9).kind is Kind.MUCH_AS_IT_WAS


def test_one_low_meeting_is_not_yet_further() -> None:
    """Half of pairings dip and recover: a dip alone is no change of fit."""
    assert say([8, 7, 8, 8, 7, 8, 8, 4], [8] * 8).kind is not Kind.FURTHER


def test_intervals_lie_inside_one_another() -> None:
    inner, middle, outer = say([7, 8, 6, 7, 5, 6, 4], [8] * 7).intervals.values()
    assert outer[0] < middle[0] < inner[0] < inner[1] < middle[1] < outer[1]


def test_what_is_said_has_no_place_for_a_level_or_a_person() -> None:
    assert {field.name for field in fields(Said)} == {"kind", "probability", "intervals"}
    assert {kind.value for kind in Kind} == {
        "too_early", "much_as_it_was", "closer", "further", "differently", "cannot_tell",
    }  # fmt: skip
