"""The rule over many cases: never without a choice, never twice, never at rest, never too soon."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wend.silence.rule import WEEKS, Signs, Wanted, is_time

pytestmark = pytest.mark.anydb
TODAY = date(2026, 11, 24)
days = st.dates(TODAY - timedelta(days=200), TODAY + timedelta(days=5))
wanted = st.builds(
    Wanted, st.sampled_from(["leave", "message", "person"]), st.sampled_from(WEEKS), st.booleans()
)
signs = st.builds(Signs, days, days)


@given(wanted, signs, st.booleans(), st.none() | days)
def test_it_is_time_only_when_everything_says_so(
    one: Wanted, held: Signs, in_touch: bool, sent: date | None
) -> None:
    if not is_time(one, held, in_touch=in_touch, sent=sent, today=TODAY):
        return
    assert one.how != "leave"
    assert in_touch
    assert sent is None or held.own > sent
    assert TODAY - held.own >= timedelta(weeks=one.weeks)
    assert TODAY - held.between >= timedelta(weeks=one.weeks)


@given(wanted, signs, days)
def test_a_sign_always_ends_it(one: Wanted, held: Signs, sent: date) -> None:
    for fresh in (Signs(TODAY, held.between), Signs(held.own, TODAY)):
        assert not is_time(one, fresh, in_touch=True, sent=None, today=TODAY)


@given(wanted, signs)
def test_to_be_let_read_changes_nothing(one: Wanted, held: Signs) -> None:
    answers = {
        is_time(Wanted(one.how, one.weeks, seen), held, in_touch=True, sent=None, today=TODAY)
        for seen in (True, False)
    }
    assert len(answers) == 1


@pytest.mark.parametrize("weeks", WEEKS)
def test_on_the_day_and_not_the_day_before(weeks: int) -> None:
    last = Signs(TODAY - timedelta(weeks=weeks), date.min)
    one = Wanted("message", weeks)
    assert is_time(one, last, in_touch=True, sent=None, today=TODAY)
    before = TODAY - timedelta(days=1)
    assert not is_time(one, last, in_touch=True, sent=None, today=before)


def test_nothing_chosen_is_left_be() -> None:
    assert Wanted().how == "leave"
    assert not Wanted().seen
