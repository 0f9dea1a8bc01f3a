"""One gentle message to oneself: after the weeks one chose, by day, once, and never while at rest."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.cast import Cast, browser, fresh
from tests.conftest import once
from tests.notify.conftest import Clock
from tests.notify.post_office import PostOffice, switched_on, work
from tests.notify.test_on_the_wire import read
from tests.silence.quiet import an_hour, choose, page, url_of
from wend.checkins.answers import Answers
from wend.checkins.models import CheckInLink, Meeting
from wend.notify.hourly import every_hour
from wend.notify.models import Message
from wend.pairings.models import LeavingLink
from wend.silence.models import Sent
from wend.trail.models import Entry
from wend.words.models import Word

HOME = "ada@home.example"


@pytest.fixture
def chosen(cast: Cast, clock: Clock, office: PostOffice) -> Cast:
    """On 24 November Ada asks for one message after two weeks."""
    switched_on(cast.ada, HOME)
    assert choose(cast.ada_and_maren, cast.ada, "message") == 302
    return cast


def test_after_two_weeks_one_comes_and_says_nothing(
    chosen: Cast, clock: Clock, office: PostOffice
) -> None:
    clock("2026-12-07 10:00")
    an_hour()
    assert office.mails == [], "not a day early"
    clock("2026-12-08 10:00")
    an_hour()
    assert len(office.mails) == 1
    read(office.mails[0], "quiet", HOME)


def test_and_no_other_one_ever_until_they_were_here(
    chosen: Cast, clock: Clock, office: PostOffice
) -> None:
    for day in ("2026-12-08", "2026-12-09", "2026-12-31", "2027-03-01", "2028-01-01"):
        for hour in (9, 10, 15):
            clock(f"{day} {hour:02}:00")
            an_hour()
    assert len(office.mails) == 1
    browser(chosen.ada).get("/letters/")
    assert not Sent.objects.exists(), "nothing of it is kept once they are here"
    clock("2028-01-14 10:00")
    an_hour()
    assert len(office.mails) == 1
    clock("2028-01-15 10:00")
    an_hour()
    assert len(office.mails) == 2


def test_without_a_choice_nothing_ever_comes(cast: Cast, clock: Clock, office: PostOffice) -> None:
    switched_on(cast.ada, HOME)
    for day in ("2026-12-08", "2027-02-01", "2029-01-01"):
        clock(f"{day} 10:00")
        an_hour()
    choose(cast.ada_and_maren, cast.ada, "leave")
    clock("2031-01-01 10:00")
    an_hour()
    assert office.mails == []


def test_never_at_night(chosen: Cast, clock: Clock, office: PostOffice) -> None:
    for hour in ("2026-12-08 02:00", "2026-12-08 06:59", "2026-12-08 20:00", "2026-12-08 23:00"):
        clock(hour)
        every_hour()
        assert not Message.objects.exists(), "nothing even waits"
    clock("2026-12-09 07:00")
    an_hour()
    assert len(office.mails) == 1


def meet(cast: Cast) -> None:
    Meeting.say(cast.ada_and_maren, by=cast.maren, on=date(2026, 12, 5))


def a_word(cast: Cast) -> None:
    Word.write(fresh(cast.ada_and_maren), by=cast.ada, kind="helped", text="Kept for me.")


def check_in_by_link(cast: Cast) -> None:
    meeting = Meeting.say(cast.ada_and_maren, by=cast.ada, on=date(2026, 11, 20))
    token = CheckInLink.make(meeting, by=cast.ada.actor)
    link = CheckInLink.behind(token)
    assert link
    assert link.use(Answers({"gut": 5}, "", "mine"))


def a_step(cast: Cast) -> None:
    fresh(cast.ada_and_maren).go_on_together(by=cast.ada)


def a_page(cast: Cast) -> None:
    browser(cast.ada).get("/today/")


def choosing_anew(cast: Cast) -> None:
    choose(cast.ada_and_maren, cast.ada, "message", 2)


SIGNS = [meet, a_word, check_in_by_link, a_step, a_page, choosing_anew]


@pytest.mark.parametrize("sign", SIGNS, ids=[sign.__name__ for sign in SIGNS])
def test_any_sign_begins_it_anew(
    chosen: Cast, clock: Clock, office: PostOffice, sign: Callable[[Cast], None]
) -> None:
    clock("2026-12-05 10:00")
    sign(chosen)
    for day in (8, 12, 18):
        clock(f"2026-12-{day:02} 10:00")
        an_hour()
    assert office.mails == []
    clock("2026-12-19 10:00")
    an_hour()
    assert len(office.mails) == 1


def rest(cast: Cast) -> None:
    fresh(cast.ada_and_maren).pause(by=cast.ada)


def leave(cast: Cast) -> None:
    fresh(cast.ada_and_maren).leave(by=cast.ada)


def away(cast: Cast) -> None:
    fresh(cast.ada_and_maren).away(date(2030, 1, 1), cover="Ruth", by=cast.maren)


def gone(cast: Cast) -> None:
    from wend.people.models.hats import Steward  # noqa: PLC0415

    fresh(cast.ada_and_maren).take("let go", by=Steward(cast.ruth), on=date(2029, 1, 1))


def parted_by_time(cast: Cast) -> None:
    fresh(cast.ada_and_maren).let_go(by=cast.maren, ends_on=date(2026, 12, 8))


AT_REST = [rest, leave, away, gone, parted_by_time]


@pytest.mark.parametrize("how", AT_REST, ids=[how.__name__ for how in AT_REST])
def test_nothing_comes_while_at_rest_or_after_parting(
    chosen: Cast, clock: Clock, office: PostOffice, how: Callable[[Cast], None]
) -> None:
    how(chosen)
    Message.objects.all().delete()
    for day in ("2026-12-08", "2027-01-01", "2028-12-01"):
        clock(f"{day} 10:00")
        an_hour()
    assert [mail["Subject"] for mail in office.mails] == []


def test_after_a_rest_and_after_being_away_the_weeks_begin_anew(
    chosen: Cast, clock: Clock, office: PostOffice
) -> None:
    fresh(chosen.ada_and_maren).away(date(2027, 1, 10), cover="Ruth", by=chosen.maren)
    Message.objects.all().delete()
    for day in ("2027-01-09", "2027-01-10", "2027-01-23"):
        clock(f"{day} 10:00")
        an_hour()
    assert office.mails == []
    clock("2027-01-24 10:00")
    an_hour()
    assert len(office.mails) == 1


def test_undoing_brings_the_choice_back_and_returning_does_not(
    chosen: Cast, clock: Clock, office: PostOffice
) -> None:
    pairing = chosen.ada_and_maren
    browser(chosen.ada).post(f"/pairings/{pairing.pk}/leaving/", once())
    browser(chosen.ada).post(f"/pairings/{pairing.pk}/leaving/undoing/", once())
    assert 'value="message" checked' in page(chosen.ada, url_of(pairing))
    clock("2026-12-08 10:00")
    an_hour()
    assert len(office.mails) == 1
    browser(chosen.ada).post(f"/pairings/{pairing.pk}/leaving/", once())
    clock("2026-12-20 10:00")
    browser(chosen.ada).post(f"/pairings/{pairing.pk}/returning/", once())
    assert 'value="leave" checked' in page(chosen.ada, url_of(pairing))
    clock("2027-06-01 10:00")
    an_hour()
    assert len(office.mails) == 1


def test_leaving_says_so_before_and_takes_back_what_waits(
    chosen: Cast, clock: Clock, office: PostOffice
) -> None:
    before = f"/pairings/{chosen.ada_and_maren.pk}/leaving/before/"
    assert "No message comes any more" in page(chosen.ada, before)
    clock("2026-12-08 10:00")
    every_hour()
    assert Message.objects.filter(kind="quiet").exists()
    link = LeavingLink.make(chosen.ada_and_maren)
    browser().post(f"/leaving/{link}/", once())
    work()
    assert office.mails == []


def test_who_comes_by_before_it_went_does_not_get_it(
    chosen: Cast, clock: Clock, office: PostOffice
) -> None:
    clock("2026-12-08 10:00")
    every_hour()
    browser(chosen.ada).get("/finding/")
    work()
    assert office.mails == []


def test_nothing_is_said_of_a_silence_where_messages_are_off(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    choose(cast.ada_and_maren, cast.ada, "message")
    assert "messages are off" in page(cast.ada, url_of(cast.ada_and_maren))
    clock("2026-12-30 10:00")
    an_hour()
    assert office.mails == []
    assert not Sent.objects.exists()


def test_two_workers_in_the_same_hour_send_one(
    chosen: Cast, clock: Clock, office: PostOffice
) -> None:
    clock("2026-12-08 10:00")
    every_hour()
    every_hour()
    work()
    every_hour()
    work()
    assert len(office.mails) == 1


def test_the_trail_tells_the_client_and_only_them(
    chosen: Cast, clock: Clock, office: PostOffice
) -> None:
    clock("2026-12-08 10:00")
    an_hour()
    told = Entry.objects.filter(kind__startswith="silence.")
    assert {(one.kind, one.subject) for one in told} == {
        ("silence.chosen", chosen.ada.id),
        ("silence.message", chosen.ada.id),
    }
    assert "Wend sent you the one message you asked for" in page(chosen.ada, "/looks/")


def test_being_here_as_a_professional_is_not_being_here_as_a_client(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    switched_on(cast.tomasz_as_client, "tom@home.example")
    choose(cast.tomasz_and_samuel, cast.tomasz_as_client, "message")
    clock("2026-12-08 09:00")
    browser(cast.tomasz).get("/today/")
    clock("2026-12-08 10:00")
    an_hour()
    assert len(office.mails) == 1


def test_an_erased_choice_holds_nobody_up(chosen: Cast, clock: Clock, office: PostOffice) -> None:
    from wend.vault.models import destroy  # noqa: PLC0415

    choose(chosen.tomasz_and_samuel, chosen.tomasz_as_client, "message")
    switched_on(chosen.tomasz_as_client, "tom@home.example")
    destroy(chosen.ada.id)
    clock("2026-12-08 10:00")
    an_hour()
    assert [mail["To"] for mail in office.mails] == ["tom@home.example"]


def test_one_day_is_one_message(chosen: Cast, clock: Clock, office: PostOffice) -> None:
    clock("2026-12-08 08:00")
    Word.say(fresh(chosen.ada_and_maren), by=chosen.maren, kind="helped", text="Well.")
    an_hour()
    clock("2026-12-08 10:00")
    an_hour()
    assert [mail["Subject"] for mail in office.mails] == ["Something is there for you"]
    clock("2026-12-09 10:00")
    an_hour()
    assert len(office.mails) == 2
