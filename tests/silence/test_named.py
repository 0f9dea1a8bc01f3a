"""Somebody named: asked first, told a name and nothing else, free to say no, and dropped in silence."""

import re

import pytest
from django_tasks_db.models import DBTaskResult

from tests.cast import Cast, browser, fresh
from tests.conftest import once
from tests.notify.conftest import Clock
from tests.notify.post_office import PostOffice, work
from tests.notify.test_on_the_wire import read
from tests.promises.watching import fingerprint
from tests.silence.quiet import ROBIN, an_hour, choose, name, named, page, says_yes, url_of
from wend.notify.hourly import every_hour
from wend.notify.models import Address, Message
from wend.silence.models import Named, Sent
from wend.trail.models import Entry

ABOUT_CARE = re.compile(r"\bcare\b|therap|client|professional|session|meeting|Maren|Linden|Wend")


@pytest.fixture
def chosen(cast: Cast, clock: Clock, office: PostOffice) -> Cast:
    """On 24 November Ada names Robin, who says yes, and has them asked after two weeks."""
    named(cast.ada, office)
    choose(cast.ada_and_maren, cast.ada, "person")
    return cast


def own_part(path: str) -> str:
    found = re.search(
        r"<title>.*?</title>|<main.*?</main>", browser().get(path).content.decode(), re.DOTALL
    )
    main = re.search(r"<main.*?</main>", browser().get(path).content.decode(), re.DOTALL)
    assert found
    assert main
    return found[0] + main[0]


def test_first_they_are_asked_and_opening_says_nothing_for_them(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    assert name(cast.ada) == 302
    read(office.mails[0], "named", ROBIN)
    before = fingerprint()
    part = own_part(office.link())
    assert fingerprint() == before
    assert "May Adi count on a hello?" in part
    assert part.count("<button") == 2
    assert not ABOUT_CARE.search(part)
    assert "have not said yes" in page(cast.ada)
    says_yes(office)
    assert "They said yes" in page(cast.ada)


def test_after_two_weeks_they_are_asked_to_say_hello_once(
    chosen: Cast, clock: Clock, office: PostOffice
) -> None:
    for day in ("2026-12-07", "2026-12-08", "2026-12-09"):
        for hour in (3, 10, 15):
            clock(f"{day} {hour:02}:00")
            an_hour()
    assert [mail["To"] for mail in office.mails] == [ROBIN]
    read(office.mails[0], "hello", ROBIN)
    before = fingerprint()
    part = own_part(office.link())
    assert fingerprint() == before, "opening it leaves nothing"
    assert "Adi may be glad of a hello" in part
    assert not ABOUT_CARE.search(part)
    assert "Ada" not in part
    clock("2027-02-01 10:00")
    an_hour()
    assert len(office.mails) == 1


def test_the_page_is_the_same_when_the_client_is_here_again(
    chosen: Cast, clock: Clock, office: PostOffice
) -> None:
    clock("2026-12-08 10:00")
    an_hour()

    def shown() -> str:
        keys = r'name="(csrfmiddlewaretoken|once)" value="[^"]+"'
        return re.sub(keys, "", browser().get(office.link()).content.decode())

    before = shown()
    browser(chosen.ada).get("/today/")
    assert shown() == before, "who was named cannot find out that somebody is here"


@pytest.mark.parametrize("answer", ["no", ""])
def test_who_says_no_is_never_asked_again_and_the_client_is_not_told(
    cast: Cast, clock: Clock, office: PostOffice, answer: str
) -> None:
    choose(cast.ada_and_maren, cast.ada, "person")
    name(cast.ada)
    unanswered = page(cast.ada)
    said = browser().post(office.link(), once(answer=answer))
    assert said["Location"] == "/hello/answered/"
    keys = r'name="(csrfmiddlewaretoken|once)" value="[^"]+"'
    assert re.sub(keys, "", page(cast.ada)) == re.sub(keys, "", unanswered)
    office.taken.clear()
    clock("2027-12-08 10:00")
    an_hour()
    browser(cast.ada).post("/silence/dropping/", once())
    for to in (ROBIN, ROBIN.upper()):
        name(cast.ada, to)
    assert office.mails == []
    name(cast.ada, "kim@home.example")
    assert [mail["To"] for mail in office.mails] == ["kim@home.example"]


def test_doing_nothing_is_a_no(cast: Cast, clock: Clock, office: PostOffice) -> None:
    choose(cast.ada_and_maren, cast.ada, "person")
    name(cast.ada)
    assert "they cannot be asked now" in page(cast.ada, url_of(cast.ada_and_maren))
    clock("2026-12-08 10:00")
    an_hour()
    assert len(office.mails) == 1
    assert not Sent.objects.exists()


def test_dropped_and_named_again_they_are_not_asked_twice_in_a_month(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    for _ in range(3):
        name(cast.ada)
        browser(cast.ada).post("/silence/dropping/", once())
    assert len(office.mails) == 1
    clock("2026-12-24 10:01")
    name(cast.ada)
    assert len(office.mails) == 2


@pytest.mark.parametrize("by", ["page", "mail program"])
def test_they_can_stop_at_any_time(chosen: Cast, clock: Clock, office: PostOffice, by: str) -> None:
    clock("2026-12-08 10:00")
    an_hour()
    off = str(office.mails[0]["List-Unsubscribe"]).strip(" <>").removeprefix("https://post.example")
    browser().post(office.link() if by == "page" else off, once())
    assert "have not said yes" in page(chosen.ada)
    office.taken.clear()
    clock("2027-12-08 10:00")
    an_hour()
    name(chosen.ada)
    assert office.mails == []


def test_dropping_is_silent_and_at_once(chosen: Cast, clock: Clock, office: PostOffice) -> None:
    clock("2026-12-08 10:00")
    every_hour()
    assert Message.objects.filter(kind="hello").exists()
    browser(chosen.ada).post("/silence/dropping/", once())
    work()
    assert office.mails == []
    assert not Address.objects.filter(subject=chosen.ada.id).exists()


def test_a_link_of_one_who_was_dropped_is_over(
    chosen: Cast, clock: Clock, office: PostOffice
) -> None:
    clock("2026-12-08 10:00")
    an_hour()
    browser(chosen.ada).post("/silence/dropping/", once())
    late, never = browser().get(office.link()), browser().get("/hello/nothing-here/")
    assert late.status_code == never.status_code == 410
    assert "Adi" not in late.content.decode()


def test_now_and_then_the_client_is_asked_whether_it_is_still_right(
    chosen: Cast, clock: Clock, office: PostOffice
) -> None:
    assert "still right" not in page(chosen.ada, "/today/")
    clock("2027-05-24 10:00")
    assert "is all still right?" in page(chosen.ada, "/today/")
    assert "Robin" not in page(chosen.ada, "/today/")
    browser(chosen.ada).post("/silence/still-right/", once())
    assert "still right" not in page(chosen.ada, "/today/")
    clock("2027-06-08 10:00")
    an_hour()
    assert len(office.mails) == 1


def test_what_is_not_said_to_be_right_is_taken_to_be_wrong(
    chosen: Cast, clock: Clock, office: PostOffice
) -> None:
    clock("2027-06-20 10:00")
    browser(chosen.ada).get("/today/")
    clock("2027-07-20 10:00")
    an_hour()
    assert office.mails == []
    assert "So they are not asked" in page(chosen.ada)


def test_leaving_and_resting_keep_them_in_peace(
    chosen: Cast, clock: Clock, office: PostOffice
) -> None:
    before = f"/pairings/{chosen.ada_and_maren.pk}/leaving/before/"
    assert "The one you named is not asked" in page(chosen.ada, before)
    clock("2026-12-08 10:00")
    every_hour()
    fresh(chosen.ada_and_maren).leave(by=chosen.ada)
    work()
    clock("2027-01-08 10:00")
    an_hour()
    assert office.mails == []


def test_two_silences_are_one_hello(chosen: Cast, clock: Clock, office: PostOffice) -> None:
    from tests.cast import trying  # noqa: PLC0415

    other = trying(chosen.ada, chosen.samuel)
    choose(other, chosen.ada, "person", 4)
    for day in ("2026-12-08", "2026-12-22", "2026-12-23", "2027-03-01"):
        clock(f"{day} 10:00")
        an_hour()
    assert len(office.mails) == 1


def test_who_was_named_is_nobody_s_to_see(chosen: Cast, clock: Clock, office: PostOffice) -> None:
    for path in (f"/pairings/{chosen.ada_and_maren.pk}/", "/silence/", "/looks/", "/today/"):
        html = browser(chosen.maren).get(path).content.decode()
        assert "robin" not in html.lower()
        assert "Adi" not in html
    assert browser(chosen.sefa).get("/silence/").content.decode().count("robin") == 0
    kept = repr(
        [*Named.objects.values(), *Address.objects.values(), *DBTaskResult.objects.values()]
    )
    assert "home.example" not in kept


def test_the_trail_tells_the_client(chosen: Cast, clock: Clock, office: PostOffice) -> None:
    clock("2026-12-08 10:00")
    an_hour()
    told = Entry.objects.filter(subject=chosen.ada.id).exclude(kind__startswith="pairings")
    assert [one.kind for one in told] == [
        "notify.named.given",
        "notify.named.confirmed",
        "silence.chosen",
        "silence.person",
    ]
    looks = page(chosen.ada, "/looks/")
    assert "Wend asked the one you named to say hello" in looks
    assert "The one you named can be asked now" in looks


def test_nobody_can_have_letter_boxes_filled(cast: Cast, clock: Clock, office: PostOffice) -> None:
    answers = [name(cast.ada, f"box{number}@home.example") for number in range(6)]
    assert answers == [302] * 5 + [409]
    assert len(office.mails) == 5


def test_a_question_to_a_stranger_waits_for_the_day(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    clock("2026-11-24 22:00")
    name(cast.ada)
    assert office.mails == []
    clock("2026-11-25 07:00")
    work()
    assert len(office.mails) == 1


def test_without_a_mail_server_nobody_is_named(cast: Cast, settings: object) -> None:
    settings.EMAIL_HOST, settings.EMAIL_BACKEND = "", "wend.notify.post.Backend"  # type: ignore[attr-defined]
    assert "cannot send mail" in page(cast.ada)
    name(cast.ada)
    assert not Named.objects.exists()


def test_help_stands_on_their_pages_as_help_for_themselves(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    name(cast.ada)
    for path in (office.link(), "/hello/answered/", "/hello/nothing-here/"):
        html = browser().get(path).content.decode()
        assert html.count('id="crisis"') == 1
        assert "checked on" in html
        assert (
            "crisis" not in re.sub(r'(id|class|href|aria-labelledby)="[^"]*"', "", html).lower()
        ), path
        assert "Help for yourself" in html
        assert "Linden" not in html, "not even who chose the numbers"
        assert "data-hide" in html
        assert re.search(r"<title>(.*?)</title>", html)[1] == "Hello"  # type: ignore[index]


def test_a_no_to_the_question_stands_on_no_trail(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    name(cast.ada)
    link, before = office.link(), Entry.objects.count()
    browser().post(link, once(answer="no"))
    assert Entry.objects.count() == before
    clock("2026-12-25 10:00")
    name(cast.ada, "kim@home.example")
    says_yes(office)
    browser().post(office.link(), once(answer="no"))
    assert "The one you named is not asked any more" in page(cast.ada, "/looks/")
