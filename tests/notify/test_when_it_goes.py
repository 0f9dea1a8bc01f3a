"""Never at night where its reader lives, once a day at most, and not when they have seen it already."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from tests.cast import Cast, browser
from tests.notify.conftest import Clock
from tests.notify.post_office import PostOffice, switched_on, work
from wend.notify import tell
from wend.notify.models import Message
from wend.notify.slots import is_day, next_slot

ZONES = st.sampled_from(sorted(available_timezones() - {"localtime", "Factory"})).map(ZoneInfo)
MOMENTS = st.datetimes(
    # The library wants bounds without a zone.
    min_value=datetime(2000, 1, 1),  # noqa: DTZ001
    max_value=datetime(2037, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


@pytest.mark.anydb
@given(now=MOMENTS, zone=ZONES)
def test_it_goes_by_day_and_no_later_than_it_must(now: datetime, zone: ZoneInfo) -> None:
    slot = next_slot(now, zone)
    assert slot >= now
    assert is_day(slot, zone)
    assert slot == now or not is_day(now, zone)
    assert slot - now <= timedelta(hours=37), "a night, and at most one day that a zone skipped"


@pytest.mark.anydb
@given(first=MOMENTS, waits=st.lists(st.integers(0, 5000), max_size=12), zone=ZONES)
def test_however_much_happens_one_a_day(first: datetime, waits: list[int], zone: ZoneInfo) -> None:
    sent: list[datetime] = []
    now = first
    for minutes in waits:
        now = max(now + timedelta(minutes=minutes), sent[-1] if sent else now)
        sent.append(next_slot(now, zone, sent[-1] if sent else None))
    days = [slot.astimezone(zone).date() for slot in sent]
    assert len(days) == len(set(days))


@pytest.mark.anydb
@pytest.mark.parametrize(
    ("now", "zone", "slot"),
    [
        ("2026-03-29 00:30", "Europe/Berlin", "2026-03-29 06:00"),  # the night the clock goes on
        ("2026-10-24 22:30", "Europe/Berlin", "2026-10-25 07:00"),  # the night it goes back
        ("2026-10-24 18:59", "Europe/Berlin", "2026-10-24 18:59"),
        ("2026-10-24 19:00", "Europe/Berlin", "2026-10-25 07:00"),
        ("2026-11-24 10:00", "Pacific/Auckland", "2026-11-24 19:00"),
        ("2011-12-30 08:00", "Pacific/Apia", "2011-12-30 18:00"),  # a day that never was there
        ("2026-07-01 02:00", "Asia/Kathmandu", "2026-07-01 02:15"),
    ],
)
def test_known_nights(now: str, zone: str, slot: str) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert f"{next_slot(at, ZoneInfo(zone)):%Y-%m-%d %H:%M}" == slot


def test_what_happens_at_night_waits_until_morning(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    switched_on(cast.ada, "ada@home.example", zone="America/New_York")
    clock("2026-11-24 03:00")
    tell(cast.ada)
    work()
    clock("2026-11-24 12:59")
    work()
    assert office.taken == []
    clock("2026-11-24 13:00")
    work()
    assert len(office.taken) == 1


def test_much_happens_and_one_comes_a_day(cast: Cast, clock: Clock, office: PostOffice) -> None:
    switched_on(cast.ada, "ada@home.example")
    for hour in range(10, 19):
        clock(f"2026-11-24 {hour}:00")
        tell(cast.ada)
        tell(cast.ada)
        work()
    assert len(office.taken) == 1
    clock("2026-11-25 07:00")
    work()
    assert len(office.taken) == 2


def test_told_twice_at_once_counts_once(cast: Cast, clock: Clock, office: PostOffice) -> None:
    switched_on(cast.ada, "ada@home.example")
    tell(cast.ada)
    tell(cast.ada)
    Message.objects.get().enqueue()
    assert work() == 2
    assert len(office.taken) == 1


def test_what_is_undone_tells_nobody(cast: Cast, clock: Clock, office: PostOffice) -> None:
    switched_on(cast.ada, "ada@home.example")
    with transaction.atomic():
        tell(cast.ada)
        transaction.set_rollback(True)
    assert work() == 0


def test_who_has_looked_for_themselves_gets_none(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    switched_on(cast.ada, "ada@home.example")
    tell(cast.ada)
    browser(cast.ada).get("/today/")
    work()
    assert office.taken == []


def test_a_worker_that_slept_through_the_day_waits_for_the_next(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    switched_on(cast.ada, "ada@home.example")
    tell(cast.ada)
    clock("2026-11-24 23:30")
    work()
    assert office.taken == []
    clock("2026-11-25 07:00")
    work()
    assert len(office.taken) == 1
