"""Local times over all zones: the clock on the wall stays, nothing is asked at night."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wend.coming.times import HOURS, days, moment, opens_at

pytestmark = pytest.mark.anydb
ZONES = sorted(available_timezones())
zones = st.sampled_from(ZONES).map(ZoneInfo)
dates = st.dates(date(2000, 1, 1), date(2037, 1, 1))
times = st.times().map(lambda at: at.replace(second=0, microsecond=0))


def exists(on: date, at: time, zone: ZoneInfo) -> bool:
    """Whether the clock ever shows this there: a day can be skipped, and an hour."""
    shown = datetime.combine(on, at, tzinfo=zone).astimezone(UTC).astimezone(zone)
    return shown.replace(tzinfo=None) == datetime.combine(on, at)


@given(dates, times, zones)
def test_the_clock_on_the_wall_shows_what_was_said(on: date, at: time, zone: ZoneInfo) -> None:
    shown = moment(on, at, zone).astimezone(zone)
    if exists(on, at, zone):
        assert shown.replace(tzinfo=None) == datetime.combine(on, at)
    else:
        assert shown.replace(tzinfo=None) > datetime.combine(on, at)


@given(dates, times, zones, st.sampled_from([1, 2, 4]), st.integers(0, 400))
def test_a_rhythm_keeps_its_weekday_and_its_hour_over_summer_time(
    since: date, at: time, zone: ZoneInfo, weeks: int, length: int
) -> None:
    found = list(days(since, weeks, since, since + timedelta(days=length)))
    assert {day.weekday() for day in found} == {since.weekday()}
    moments = [moment(day, at, zone) for day in found]
    assert moments == sorted(set(moments))
    for one, other in pairwise(found):
        assert other - one == timedelta(weeks=weeks)


@given(dates, dates, st.integers(0, 100), st.sampled_from([1, 2, 4]))
def test_the_days_of_a_rhythm_do_not_depend_on_when_one_looks(
    since: date, first: date, length: int, weeks: int
) -> None:
    last = max(first, since) + timedelta(days=length)
    whole = set(days(since, weeks, since, last))
    assert set(days(since, weeks, first, last)) == {day for day in whole if day >= first}


@given(dates, times, zones, st.none() | st.sampled_from(HOURS))
def test_nothing_is_asked_before_the_meeting_or_at_night(
    on: date, at: time, zone: ZoneInfo, hour: int | None
) -> None:
    begins, asked = moment(on, at, zone), opens_at(on, at, zone, hour)
    assert asked > begins
    assert asked - begins <= timedelta(hours=49), "a zone may skip a whole day, no more"
    if exists(on, time(12), zone) and exists(on + timedelta(days=1), time(12), zone):
        assert 8 <= asked.astimezone(zone).hour < 22
        if hour is not None:
            assert asked.astimezone(zone).hour == hour or not exists(on, time(hour), zone)


def test_ten_o_clock_in_berlin_is_another_hour_of_the_world_in_summer() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    assert moment(date(2026, 10, 24), time(10), berlin).hour == 8
    assert moment(date(2026, 10, 31), time(10), berlin).hour == 9


def test_an_hour_that_does_not_exist_is_an_hour_on_and_a_double_one_the_first() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    assert moment(date(2026, 3, 29), time(2, 30), berlin) == datetime(
        2026, 3, 29, 1, 30, tzinfo=UTC
    )
    assert moment(date(2026, 10, 25), time(2, 30), berlin) == datetime(
        2026, 10, 25, 0, 30, tzinfo=UTC
    )
