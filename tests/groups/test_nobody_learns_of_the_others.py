"""One of a couple learns nothing of the other: not an answer, not a leaving, not that they are here."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail

from tests.cast import Cast, browser, client, fresh, trying
from tests.checkins.meet import sensed
from tests.coming.plan import ahead, press, whiches
from tests.conftest import once
from tests.groups.together import NAME, Couple, join, leave, make, step_out, undo, url_of
from tests.notify.post_office import mail_to, work
from tests.promises.pages import pages
from wend.checkins.models import Meeting
from wend.groups.models import Seat
from wend.people.models import Client
from wend.trail.models import Entry
from wend.words.models import Word

CANARY = "heron-in-the-reeds"
KEYS = r'name="(csrfmiddlewaretoken|once|seed)" value="[^"]+"'


def all_of(hat: Client, couple: Couple) -> dict[str, str]:
    """Every page this client can open, without what is drawn anew each time."""
    pairing = couple.bens if hat == couple.ben else couple.adas
    meeting = Meeting.objects.filter(pairing=pairing).first()
    ids: dict[str, Any] = {
        "pairing_id": pairing.pk,
        "seat_id": couple.seat(pairing).pk,
        "practice_id": couple.cast.linden.pk,
    }
    if meeting:
        ids["meeting_id"] = meeting.pk
    found = dict(pages(hat, ids))
    return {path: re.sub(KEYS, r'name="\1"', html) for path, html in found.items()}


def trail_of(hat: Client) -> list[tuple[Any, ...]]:
    held = Entry.objects.filter(subject=hat.id)
    return list(held.values_list("number", "kind", "about", "hash"))


def answers(couple: Couple) -> None:
    meeting = Meeting.objects.get(pairing=couple.adas)
    sensed(meeting, couple.ada, CANARY, gut=1)


def says_a_word(couple: Couple) -> None:
    Word.say(fresh(couple.adas), by=couple.ada, kind="hurt", text=CANARY)


def calls_off(couple: Couple) -> None:
    press(couple.adas, couple.ada, f"{whiches(couple.adas, couple.ada)[0]}/calling-off/")


def leaves_and_comes_back(couple: Couple) -> None:
    leave(couple.adas)
    undo(couple.adas)


def leaves_by_link(couple: Couple) -> None:
    fresh(couple.adas).leave(by=couple.ada, by_link=True)


def erases(couple: Couple) -> None:
    fresh(couple.adas).leave(by=couple.ada)
    fresh(couple.adas).take("erase", by=couple.ada)


ACTS: dict[str, Callable[[Couple], object]] = {
    "answers": answers,
    "says a word": says_a_word,
    "calls off": calls_off,
    "rests": lambda couple: fresh(couple.adas).pause(by=couple.ada),
    "steps out": lambda couple: step_out(couple.seat(couple.adas)),
    "leaves": lambda couple: leave(couple.adas),
    "leaves by link": leaves_by_link,
    "leaves and comes back": leaves_and_comes_back,
    "erases": erases,
    "is met alone": lambda couple: couple.seat(couple.adas).end(by=couple.maren),
}


@pytest.mark.parametrize("act", ACTS)
def test_the_others_pages_do_not_change_at_all(cast: Cast, act: str) -> None:
    couple = Couple(cast)
    couple.met()
    couple.plan(ahead(2))
    before, trail = all_of(couple.ben, couple), trail_of(couple.ben)
    ACTS[act](couple)
    after = all_of(couple.ben, couple)
    assert set(before) == set(after)
    assert [path for path in before if before[path] != after[path]] == []
    assert len(before) > 20
    assert trail_of(couple.ben) == trail


def test_the_comparison_would_see_a_change(cast: Cast) -> None:
    couple = Couple(cast)
    before = all_of(couple.ben, couple)
    step_out(couple.seat(couple.bens))
    assert before != all_of(couple.ben, couple)


def test_no_page_of_one_names_the_other_or_what_the_group_is_called(cast: Cast) -> None:
    couple = Couple(cast)
    browser(cast.maren).post(f"{couple.url}name/", once(called=CANARY))
    couple.met()
    couple.plan(ahead(2))
    for path, html in all_of(couple.ben, couple).items():
        main = html.split("<main")[-1]
        assert not re.search(r"\bAda\b", main), path
        assert CANARY not in html, path
        assert NAME not in html, path
        for known in (couple.group.pk, couple.adas.pk, couple.seat(couple.adas).pk, cast.ada.pk):
            assert str(known) not in html, path


def test_with_one_and_with_eight_a_clients_pages_are_the_same(cast: Cast) -> None:
    couple = Couple(cast)
    before = all_of(couple.ben, couple)
    more = [trying(client(f"C{number}"), cast.maren) for number in range(6)]
    couple.post("asking/", whom=[str(one.pk) for one in more])
    for seat in Seat.objects.filter(group=couple.group, pairing__in=more):
        join(seat)
    assert all_of(couple.ben, couple) == before


def test_nobody_opens_the_seat_or_the_group_of_another(cast: Cast) -> None:
    couple = Couple(cast)
    for hat in (couple.ben, cast.sefa, cast.maren, cast.tomasz):
        for rest in ("", "joining/", "stepping-out/"):
            visit = browser(hat)
            path = url_of(couple.seat(couple.adas), rest)
            answer = visit.post(path, once()) if rest else visit.get(path)
            assert answer.status_code in (302, 404), (hat, path)
            assert couple.seat(couple.adas).standing == "in"
    mixed = f"/pairings/{couple.bens.pk}/with-others/{couple.seat(couple.adas).pk}/"
    assert browser(couple.ben).get(mixed).status_code == 404
    for hat in (cast.tomasz, cast.samuel, cast.ruth):
        assert browser(hat).get(couple.url).status_code == 404


def test_stepping_out_and_leaving_the_group_send_no_message(cast: Cast, settings: Any) -> None:
    settings.EMAIL_HOST = "post.example"
    couple = Couple(cast)
    for hat in (couple.ben, couple.maren):
        mail_to(hat)
    work()
    mail.outbox.clear()
    step_out(couple.seat(couple.adas))
    work()
    assert mail.outbox == []


def test_the_professional_of_a_pairing_sees_no_group_on_its_page(cast: Cast) -> None:
    """The page of a pairing may be looked at together; who else comes does not stand there."""
    couple = Couple(cast)
    told = browser(cast.maren).get(f"/pairings/{couple.adas.pk}/").content.decode()
    main = told.split("<main")[1].split("</main>")[0]
    assert "Ben" not in main
    assert NAME not in main
    assert str(couple.group.pk) not in told


def test_two_groups_are_told_apart_by_nothing_but_their_kind(cast: Cast) -> None:
    couple = Couple(cast)
    make(cast.maren, [fresh(couple.adas)], kind="family")
    seats = Seat.objects.filter(pairing=couple.adas).exclude(group=couple.group)
    told = browser(cast.ada).get(url_of(seats[0])).content.decode()
    assert "as a family" in told
