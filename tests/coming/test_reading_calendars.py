"""Reading calendars as Google, Outlook and Apple write them: the right hour, or none at all."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.coming.files import APPLE, OUTLOOK, at, calendar, event
from wend.coming.calendars import Read, read
from wend.coming.calendars.rules import Rule
from wend.coming.calendars.unreadable import Unfollowed
from wend.coming.times import moment

pytestmark = pytest.mark.anydb
NOW = datetime(2026, 10, 1, 12, tzinfo=UTC)
CUSTOM = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""


def found(*events: str, head: str = APPLE, now: datetime = NOW, home: str = "Europe/Paris") -> Read:
    return read(calendar(*events, head=head), home=home, now=now, ahead=timedelta(weeks=8))


def moments(held: Read) -> list[datetime]:
    days = [when for one in held.series for when in one.days.values()]
    return sorted(moment(when.on, when.hour, ZoneInfo(when.zone)) for when in days)


@pytest.mark.parametrize(
    ("start", "head", "hour"),
    [
        (";TZID=Europe/Berlin:20261020T100000", APPLE, 8),
        (";TZID=W. Europe Standard Time:20261020T100000", OUTLOOK, 8),
        (';TZID="/freeassociation.sourceforge.net/Europe/Berlin":20261020T100000', APPLE, 8),
        (":20261020T100000Z", APPLE, 10),
        (":20261020T100000", APPLE, 8),
        (":20261020T100000", "X-WR-TIMEZONE:America/New_York", 14),
        (";TZID=Customized Time Zone:20261020T100000", f"{OUTLOOK}\n{CUSTOM}", 8),
        (";TZID=Customized Time Zone:20261027T100000", f"{OUTLOOK}\n{CUSTOM}", 9),
    ],
)
def test_the_hour_is_that_of_the_zone_it_names(start: str, head: str, hour: int) -> None:
    assert [one.hour for one in moments(found(event("a", start), head=head))] == [hour]


def test_a_series_keeps_its_hour_over_summer_time() -> None:
    held = found(event("a", at(date(2026, 10, 6)), "RRULE:FREQ=WEEKLY"))
    assert {one.astimezone(ZoneInfo("Europe/Berlin")).hour for one in moments(held)} == {10}
    assert {one.hour for one in moments(held)} == {8, 9}
    assert len(moments(held)) == 8


def test_an_hour_that_is_skipped_is_an_hour_on_and_a_double_one_is_told_apart() -> None:
    spring = datetime(2026, 3, 1, tzinfo=UTC)
    skipped = found(event("a", ";TZID=Europe/Berlin:20260329T023000"), now=spring)
    assert moments(skipped) == [datetime(2026, 3, 29, 1, 30, tzinfo=UTC)]
    own = found(
        event("a", ";TZID=Customized Time Zone:20260329T023000"),
        head=f"{OUTLOOK}\n{CUSTOM}",
        now=spring,
    )
    assert moments(own) == moments(skipped)
    for said in ("20261025T003000Z", "20261025T013000Z"):
        twice = found(event("a", f":{said}"))
        assert [f"{one:%Y%m%dT%H%M%SZ}" for one in moments(twice)] == [said]


def test_what_is_taken_out_added_or_moved() -> None:
    day = date(2026, 10, 6)
    held = found(
        event(
            "a",
            at(day),
            "RRULE:FREQ=WEEKLY;UNTIL=20261027T090000Z",
            f"EXDATE{at(date(2026, 10, 13), '08:00', 'UTC')}",
            f"RDATE{at(date(2026, 10, 15), '12:00')}",
        ),
        event("a", at(date(2026, 10, 21), "16:00"), f"RECURRENCE-ID{at(date(2026, 10, 20))}"),
    )
    shown = [f"{one.astimezone(ZoneInfo('Europe/Berlin')):%d %H}" for one in moments(held)]
    assert shown == ["06 10", "15 12", "21 16", "27 10"]


def test_one_moved_for_all_days_from_then_on() -> None:
    then = f"RECURRENCE-ID;RANGE=THISANDFUTURE{at(date(2026, 10, 13))}"
    held = found(
        event("a", at(date(2026, 10, 6)), "RRULE:FREQ=WEEKLY;COUNT=4"),
        event("a", at(date(2026, 10, 14), "11:00"), then),
    )
    shown = [f"{one.astimezone(ZoneInfo('Europe/Berlin')):%d %H}" for one in moments(held)]
    assert shown == ["06 10", "14 11", "21 11", "28 11"]


def test_a_series_split_by_its_calendar_is_one() -> None:
    held = found(
        event("x@google.com", at(date(2026, 10, 6)), "RRULE:FREQ=WEEKLY;COUNT=2"),
        event("x_R20261020T080000@google.com", at(date(2026, 10, 20)), "RRULE:FREQ=WEEKLY;COUNT=2"),
    )
    assert len(held.series) == 1
    assert len(moments(held)) == 4


def test_all_day_past_cancelled_and_unfollowed_ones_are_left_out() -> None:
    held = found(
        event("a", ";VALUE=DATE:20261020"),
        event("b", at(date(2026, 9, 1))),
        event("c", at(date(2026, 10, 20)), "STATUS:CANCELLED"),
        event("d", at(date(2026, 10, 20)), "RRULE:FREQ=HOURLY"),
        event("e", ";TZID=Nowhere at all:20261020T100000"),
        event("f", ":tomorrow"),
    )
    assert moments(held) == []
    assert (held.without_hour, held.not_followed) == (1, 3)
    assert len(held.unread) == 3


@pytest.mark.parametrize("text", ["FREQ=DAILY;COUNT=9999;BYMONTHDAY=31;BYMONTH=2", "FREQ=SECONDLY"])
def test_a_rule_that_never_falls_comes_to_an_end(text: str) -> None:
    with pytest.raises(Unfollowed):
        list(Rule.parse(text).days(date(2000, 1, 1), date(2026, 1, 1), date(2026, 3, 1)))
