"""Meetings from a calendar file: chosen by the one who brought it, seen by both; nothing else is kept."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.cast import Cast, browser, fresh
from tests.coming.files import at, bring, calendar, choose, event, hours, offers, take
from tests.coming.plan import ahead, plan, press, told, url_of, whiches
from tests.conftest import once
from wend.coming.models import Calendar, CallingOff, Plan
from wend.people.models import Hat
from wend.trail.models import Entry


def weekly(day: date, uid: str = "ada@google.com", title: str = "Ada", *more: str) -> str:
    return event(uid, at(day), "RRULE:FREQ=WEEKLY;COUNT=3", *more, title=title)


def line(day: date, hour: str = "10:00", zone: str = "Europe/Berlin") -> str:
    shown = f"{day:%A} {day.day} {day:%B}, {hour}"
    return f"{shown} ({zone})" if zone else shown


def test_either_side_brings_a_file_and_both_see_what_was_chosen(cast: Cast) -> None:
    data = calendar(weekly(ahead(2)), event("b@google.com", at(ahead(3)), title="Dentist"))
    for by in (cast.maren, cast.ada):
        assert take(cast.ada_and_maren, by, data, "Ada") == 302
    days = [line(ahead(2 + 7 * week)) for week in range(3)]
    for hat in (cast.ada, cast.maren):
        assert hours(cast.ada_and_maren, hat) == days
    assert Plan.objects.count() == 3, "what both calendars say stands once"


def test_only_the_one_who_brought_it_reads_the_titles_and_only_then(cast: Cast) -> None:
    data = calendar(weekly(ahead(2)), event("b@google.com", at(ahead(3)), title="Dentist"))
    html = bring(cast.ada_and_maren, cast.maren, data)
    assert [title for _, title, _ in offers(html)] == ["Ada", "Dentist"]
    assert not Plan.objects.exists()
    assert not Calendar.objects.exists()
    choose(cast.ada_and_maren, cast.maren, html, "Ada")
    for hat in (cast.ada, cast.maren):
        assert "Dentist" not in told(cast.ada_and_maren, hat)


def test_a_word_shows_only_the_events_that_hold_it(cast: Cast) -> None:
    data = calendar(weekly(ahead(2)), event("b@google.com", at(ahead(3)), title="Dentist"))
    html = bring(cast.ada_and_maren, cast.maren, data, word="ada")
    assert [title for _, title, _ in offers(html)] == ["Ada"]
    assert "Dentist" not in html


def test_the_same_file_again_changes_nothing(cast: Cast) -> None:
    data = calendar(weekly(ahead(2)))
    take(cast.ada_and_maren, cast.maren, data, "Ada")
    held = list(Plan.objects.values_list("id", "made_at"))
    entries = Entry.objects.count()
    html = bring(cast.ada_and_maren, cast.maren, data)
    assert [on for _, _, on in offers(html)] == [True]
    assert choose(cast.ada_and_maren, cast.maren, html) == 302
    assert list(Plan.objects.values_list("id", "made_at")) == held
    looks = Entry.objects.filter(kind="pairings.looked").count()
    assert Entry.objects.exclude(kind="pairings.looked").count() == entries - looks + 0


def test_what_moved_in_the_calendar_moves_here(cast: Cast) -> None:
    take(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2))), "Ada")
    moved = event(
        "ada@google.com", at(ahead(4), "16:00"), f"RECURRENCE-ID{at(ahead(2))}", title="Ada"
    )
    take(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2)), moved))
    first = hours(cast.ada_and_maren, cast.ada)[0]
    assert first.startswith(line(ahead(4), "16:00"))
    assert "moved here from" in first
    assert len(hours(cast.ada_and_maren, cast.ada)) == 3


def test_a_series_at_another_hour_moves_as_a_whole(cast: Cast) -> None:
    take(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2))), "Ada")
    later = event("ada@google.com", at(ahead(2), "11:30"), "RRULE:FREQ=WEEKLY;COUNT=3", title="Ada")
    take(cast.ada_and_maren, cast.maren, calendar(later))
    shown = hours(cast.ada_and_maren, cast.ada)
    assert len(shown) == 3
    assert all("11:30" in one for one in shown)
    assert not any("does not take place" in one for one in shown)


@pytest.mark.parametrize("how", ["cancelled", "taken out", "all cancelled"])
def test_what_is_off_in_the_calendar_is_called_off_here(cast: Cast, how: str) -> None:
    take(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2))), "Ada")
    off = {
        "cancelled": [
            weekly(ahead(2)),
            event(
                "ada@google.com", at(ahead(2)), f"RECURRENCE-ID{at(ahead(2))}", "STATUS:CANCELLED"
            ),
        ],
        "taken out": [weekly(ahead(2), "ada@google.com", "Ada", f"EXDATE{at(ahead(2))}")],
        "all cancelled": [weekly(ahead(2), "ada@google.com", "Ada", "STATUS:CANCELLED")],
    }[how]
    take(cast.ada_and_maren, cast.maren, calendar(*off))
    shown = hours(cast.ada_and_maren, cast.ada)
    assert "this meeting does not take place" in shown[0]
    assert ("does not take place" in shown[1]) == (how == "all cancelled")
    take(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2))), "Ada")
    assert hours(cast.ada_and_maren, cast.ada)[0] == line(ahead(2)), "and it may be on again"


def test_a_series_that_is_gone_from_the_file_is_asked_about(cast: Cast) -> None:
    other = event("b@google.com", at(ahead(3)), title="Ada too")
    take(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2)), other), "Ada", "Ada too")
    html = bring(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2))))
    assert "Are these called off?" in html
    assert choose(cast.ada_and_maren, cast.maren, html) == 302
    gone = [one for one in hours(cast.ada_and_maren, cast.ada) if "does not take place" in one]
    assert [one.split(" (")[0] for one in gone] == [line(ahead(3), zone="")]


def test_another_calendar_calls_nothing_off_of_itself(cast: Cast) -> None:
    take(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2))), "Ada")
    html = bring(cast.ada_and_maren, cast.maren, calendar(event("x", at(ahead(3)))))
    assert 'name="off"' in html
    assert choose(cast.ada_and_maren, cast.maren, html) == 302
    assert not CallingOff.objects.exists()


def test_a_tick_taken_away_calls_its_meetings_off(cast: Cast) -> None:
    take(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2))), "Ada")
    html = bring(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2))))
    choose(cast.ada_and_maren, cast.maren, html, series=[])
    assert all("does not take place" in one for one in hours(cast.ada_and_maren, cast.ada))


def test_what_was_done_here_stays_until_the_calendar_says_something_else(cast: Cast) -> None:
    take(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2))), "Ada")
    first, second, third = whiches(cast.ada_and_maren, cast.ada)
    press(cast.ada_and_maren, cast.ada, f"{first}/calling-off/")
    fields = {"on": ahead(10).isoformat(), "hour": "15:00"}
    press(cast.ada_and_maren, cast.ada, f"{second}/moving/", **fields)
    take(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2))))
    shown = hours(cast.ada_and_maren, cast.maren)
    assert "does not take place" in shown[0]
    assert "15:00" in shown[1]
    assert len(shown) == 3
    later = event("ada@google.com", at(ahead(2), "12:00"), "RRULE:FREQ=WEEKLY;COUNT=3")
    take(cast.ada_and_maren, cast.maren, calendar(later))
    shown = hours(cast.ada_and_maren, cast.maren)
    assert [("12:00" in one, "does not" in one) for one in shown] == [(True, False)] * 3
    assert third not in whiches(cast.ada_and_maren, cast.ada)


def test_what_was_planned_by_hand_or_in_a_rhythm_is_not_planned_twice(cast: Cast) -> None:
    plan(cast.ada_and_maren, cast.ada, ahead(2), zone="Europe/Berlin", weeks="1")
    plan(cast.ada_and_maren, cast.ada, ahead(3), zone="Europe/Berlin")
    data = calendar(weekly(ahead(2)), event("b", at(ahead(3)), title="Ada too"))
    take(cast.ada_and_maren, cast.maren, data, "Ada", "Ada too")
    assert Plan.objects.count() == 1
    moved = calendar(weekly(ahead(2)), event("b", at(ahead(4)), title="Ada too"))
    take(cast.ada_and_maren, cast.maren, moved)
    shown = [one for one in hours(cast.ada_and_maren, cast.ada) if "moved here" in one]
    assert [one.split(" (")[0] for one in shown] == [line(ahead(4), zone="")]


def test_days_that_do_not_show_while_someone_is_away_are_not_planned_twice(cast: Cast) -> None:
    take(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2))), "Ada")
    fresh(cast.ada_and_maren).away(ahead(5), cover="Ruth Amsel", by=cast.maren)
    plan(cast.ada_and_maren, cast.ada, ahead(3), zone="Europe/Berlin")
    data = calendar(weekly(ahead(2)), event("b", at(ahead(3)), title="Ada too"))
    take(cast.ada_and_maren, cast.maren, data, "Ada too")
    assert Plan.objects.count() == 4


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"PK\x03\x04 something", "zip file"),
        (b"%PDF-1.7", "not a calendar"),
        (b"\xff\xfe\x00" * 99, "not a calendar"),
        (b"BEGIN:VCARD\r\nEND:VCARD\r\n", "not a calendar"),
        (b"x" * (2 * 1024 * 1024 + 1), "too large"),
        (b"x" * (3 * 1024 * 1024), "up to 2 MB"),
    ],
)
def test_what_is_no_calendar_gets_a_sentence_and_loses_nothing(
    cast: Cast, data: bytes, says: str
) -> None:
    html = bring(cast.ada_and_maren, cast.ada, data, word="my word")
    assert says in html
    assert "Nothing is lost" in html
    assert 'value="my word"' in html


def test_a_file_with_nothing_to_come_says_so(cast: Cast) -> None:
    html = bring(cast.ada_and_maren, cast.ada, calendar(event("a", at(ahead(-3)))))
    assert "nothing in it for the next eight weeks" in html
    assert choose(cast.ada_and_maren, cast.ada, html) == 302


def test_a_title_is_text_and_nothing_else(cast: Cast) -> None:
    evil = event("a", at(ahead(3)), title="<script>x</script>")
    html = bring(cast.ada_and_maren, cast.ada, calendar(evil))
    assert "&lt;script&gt;x" in html


def test_the_choice_of_one_is_nobody_else_s(cast: Cast) -> None:
    html = bring(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2))))
    for pairing, hat in (
        (cast.ada_and_maren, cast.ada),
        (cast.tomasz_and_samuel, cast.samuel),
    ):
        assert choose(pairing, hat, html, "Ada") == 409
    bad = {"ticket": "made up", "series": "x"}
    url = url_of(cast.ada_and_maren, "calendar/choosing/")
    assert browser(cast.maren).post(url, once(**bad)).status_code == 409
    assert not Plan.objects.exists()


def test_nothing_is_planned_while_resting_or_after_parting(cast: Cast) -> None:
    html = bring(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2))))
    fresh(cast.ada_and_maren).pause(by=cast.ada)
    assert choose(cast.ada_and_maren, cast.maren, html, "Ada") == 409
    fresh(cast.ada_and_maren).resume(by=cast.ada)
    choose(cast.ada_and_maren, cast.maren, html, "Ada")
    fresh(cast.ada_and_maren).leave(by=cast.ada)
    assert choose(cast.ada_and_maren, cast.maren, html, "Ada") == 409
    fresh(cast.ada_and_maren).come_back(by=cast.ada)
    assert hours(cast.ada_and_maren, cast.ada) == []
    again = bring(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2))))
    assert [on for _, _, on in offers(again)] == [False], "what was chosen before a parting is over"
    choose(cast.ada_and_maren, cast.maren, again, "Ada")
    assert len(hours(cast.ada_and_maren, cast.ada)) == 3


def test_too_much_at_once_is_a_sentence(cast: Cast) -> None:
    data = calendar(
        *[
            event(
                f"{number}", at(ahead(1), f"{number % 24:02}:{number // 24:02}"), "RRULE:FREQ=DAILY"
            )
            for number in range(8)
        ]
    )
    assert take(cast.ada_and_maren, cast.maren, data, "Session") == 409
    assert not Plan.objects.exists()


def test_the_trail_says_that_meetings_came_from_a_calendar_and_once(cast: Cast) -> None:
    take(cast.ada_and_maren, cast.maren, calendar(weekly(ahead(2))), "Ada")
    kinds = Entry.objects.filter(subject=cast.ada.id, kind__startswith="coming.")
    assert list(kinds.values_list("kind", "actor")) == [("coming.imported", cast.maren.id)]


@pytest.mark.parametrize("who", ["ada", "maren"])
def test_no_row_tells_which_meeting_came_from_whose_calendar(cast: Cast, who: str) -> None:
    by: Hat = getattr(cast, who)
    take(cast.ada_and_maren, by, calendar(weekly(ahead(2))), "Ada")
    held = {field.name for field in Plan._meta.fields}
    assert held == {"id", "pairing", "on", "hour", "zone", "made_at"}
    plain = {field.name for field in Calendar._meta.fields} - {"id", "key", "blob"}
    assert plain == {"pairing", "holder", "since"}
    assert timezone.now() - Calendar.objects.get().since < timedelta(minutes=1)
