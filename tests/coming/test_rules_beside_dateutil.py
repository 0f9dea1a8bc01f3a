"""Our days of a rule beside those of dateutil, over random rules of the kinds that calendars write."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from wend.coming.calendars.rules import WEEKDAYS, Rule

pytestmark = pytest.mark.anydb
DAYS = st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=3, unique=True)
NTH = st.sampled_from(["1", "2", "3", "4", "-1", "-2"])
NTHS = st.lists(
    st.tuples(NTH, st.sampled_from(WEEKDAYS)).map("".join), min_size=1, max_size=2, unique=True
)
MONTH_DAYS = st.lists(
    st.sampled_from([1, 2, 15, 28, 29, 30, 31, -1, -3]), min_size=1, max_size=2, unique=True
)
ENDS = st.sampled_from(["", ";COUNT=1", ";COUNT=7", ";COUNT=40"])
# Plain and numbered weekdays together are left out: RFC 5545 and dateutil read them differently.
KINDS = st.one_of(
    st.just("FREQ=DAILY"),
    DAYS.map(lambda days: f"FREQ=DAILY;BYDAY={','.join(days)}"),
    st.just("FREQ=WEEKLY"),
    DAYS.map(lambda days: f"FREQ=WEEKLY;BYDAY={','.join(days)}"),
    DAYS.map(lambda days: f"FREQ=WEEKLY;WKST=SU;BYDAY={','.join(days)}"),
    st.just("FREQ=MONTHLY"),
    NTHS.map(lambda days: f"FREQ=MONTHLY;BYDAY={','.join(days)}"),
    MONTH_DAYS.map(lambda days: f"FREQ=MONTHLY;BYMONTHDAY={','.join(map(str, days))}"),
    DAYS.map(lambda days: f"FREQ=MONTHLY;BYSETPOS=-1;BYDAY={','.join(days)}"),
    st.just("FREQ=YEARLY"),
    NTHS.map(lambda days: f"FREQ=YEARLY;BYMONTH=3,10;BYDAY={','.join(days)}"),
)  # fmt: skip


@settings(deadline=None, max_examples=120)
@given(
    kind=KINDS,
    interval=st.integers(1, 4),
    ends=ENDS,
    since=st.dates(date(2024, 1, 1), date(2027, 12, 31)),
    ahead=st.integers(0, 500),
)
def test_the_same_days(kind: str, interval: int, ends: str, since: date, ahead: int) -> None:
    text = f"{kind};INTERVAL={interval}{ends}"
    first = since + timedelta(days=ahead)
    last = first + timedelta(days=120)
    begin = datetime.combine(since, time(10))
    theirs = rrulestr(text, dtstart=begin).between(
        datetime.combine(first, time()), datetime.combine(last, time(23)), inc=True
    )
    assert list(Rule.parse(text).days(since, first, last)) == [one.date() for one in theirs], text
