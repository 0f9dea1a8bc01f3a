"""Plain words: all that a client reads, in every standing of a pairing, at school grade seven or lower."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

import pytest
import textstat
from django.db import transaction
from django.http import Http404
from django.test import Client as Browser
from django.utils import timezone

from tests.cast import Cast, browser, fresh, professional, trying
from tests.checkins.meet import met, sensed
from tests.conftest import once
from tests.paths.life import lived, wrote
from tests.promises.pages import main_text, pages
from tests.promises.test_every_route_has_a_door import OWN
from wend.checkins.models import CheckInLink
from wend.groups.models import Group, Seat
from wend.handoffs.models import Carry
from wend.letters.models import Letter
from wend.notify.models import Address, Link, Message
from wend.notify.models.address import Where
from wend.pairings.models import Invitation, LeavingLink, Pairing
from wend.practices.models import Profile
from wend.silence.models import Named
from wend.supporters.models import Supporter, Switch
from wend.supporters.picks import picks_for
from wend.words.models import Word

pytestmark = pytest.mark.anydb
GRADE: Final = 7
# Fewer words are a label; a paragraph alone, or a page, is long enough for the formula to mean something.
SENTENCE, PARAGRAPH, ENOUGH = 6, 12, 40


def standings(cast: Cast) -> dict[str, Pairing]:
    """Ada with somebody else in every standing that her pages know."""
    names = ("resting", "looking", "left", "by link", "over", "parted", "closed", "again", "court")
    given = {name: trying(cast.ada, professional(f"{name.title()} Ones")) for name in names}
    soon = timezone.localdate() + timedelta(days=20)
    given["resting"].pause(by=cast.ada)
    given["resting"].away(soon, cover="Dana", by=given["resting"].professional)
    given["looking"].look(by=cast.ada)
    given["left"].leave(by=cast.ada)
    given["by link"].leave(by=cast.ada, by_link=True)
    given["over"].let_go(by=given["over"].professional, ends_on=soon)
    given["parted"].leave(by=cast.ada)
    given["parted"].set_door("wait 6", by=given["parted"].professional)
    given["closed"].leave(by=cast.ada)
    given["closed"].set_door("closed", by=given["closed"].professional)
    given["again"].go_on_together(by=cast.ada)
    given["court"].say_situation("court", by=given["court"].professional)
    return {
        **{name: fresh(pairing) for name, pairing in given.items()},
        "trying": cast.ada_and_maren,
        "lived": lived(cast.ada, cast.samuel, ""),
    }


def named(cast: Cast) -> dict[str, Any]:
    """Something of Ada's for every name in an address, with Maren."""
    meeting = met(cast.ada_and_maren, days_ago=4)
    sensed(meeting, cast.ada, "It was good.", gut=6)
    word = Word.say(fresh(cast.ada_and_maren), by=cast.maren, kind="resonate", text="Not sure.")
    wrote(cast.ada, cast.ada_and_maren, "")
    carry = Carry.begin({"brings": "My story."}, by=cast.ada)
    profile = Profile.of(cast.samuel)
    profile.show()
    return {
        "pairing_id": cast.ada_and_maren.pk,
        "practice_id": cast.linden.pk,
        "meeting_id": meeting.pk,
        "word_id": word.pk,
        "seat_id": asked_to_come(cast.ada_and_maren).pk,
        "carry_id": carry.pk,
        "letter_id": Letter.objects.filter(client=cast.ada)[0].pk,
        "supporter_id": shows(cast).pk,
        "profile_id": profile.pk,
        "code": cast.jonas.code,
    }


def shows(cast: Cast) -> Supporter:
    """Somebody who may see all that Ada can pick."""
    Switch.on(by=cast.ada)
    sister, _token = Supporter.invite("my sister", by=cast.ada)
    refs = [one.ref for one in picks_for(cast.ada)]
    sister.show(called="my sister", words="I am all right.", call="My brother.", picks=refs)
    return sister


def asked_to_come(pairing: Pairing) -> Seat:
    """Asked to meet with others; nothing said yet."""
    group = Group.make(by=pairing.professional, called="", kind="family")
    group.ask([pairing], by=pairing.professional)
    return Seat.objects.get(group=group)


def with_others(cast: Cast, seat: Seat) -> Iterator[tuple[str, str]]:
    """The pages of who has said yes, and of who has stepped out."""
    ids = {"pairing_id": seat.pairing_id, "seat_id": seat.pk}
    for act in (seat.join, seat.step_out):
        act(by=cast.ada)
        for path, html in pages(cast.ada, ids, named=True):
            yield f"{path} ({act.__name__})", html


def tokens(cast: Cast, ids: dict[str, Any]) -> list[str]:
    """A link of each kind, and one that opens nothing any more."""
    meeting = met(cast.ada_and_maren)
    return [
        LeavingLink.make(cast.ada_and_maren),
        CheckInLink.make(meeting),
        Carry.objects.get(pk=ids["carry_id"]).link(days=7),
        Supporter.objects.get(pk=ids["supporter_id"]).link(),
    ]


def read(cast: Cast) -> Iterator[tuple[str, str]]:
    """(where, HTML) of every page a client or a visitor may read."""
    ids = named(cast)
    yield from pages(None, ids)
    for token in tokens(cast, ids):
        yield from pages(None, {"token": token}, named=True)
    yield from quiet(cast)
    yield from pages(cast.ada, ids)
    for name, pairing in standings(cast).items():
        for path, html in pages(cast.ada, {"pairing_id": pairing.pk}, named=True):
            yield f"{path} ({name})", html
    yield from answers(cast, ids)
    yield from with_others(cast, Seat.objects.get(pk=ids["seat_id"]))
    court = Invitation.make(by=cast.maren, meant_for="Kim", situation="court")
    yield from pages(None, {"code": court.code}, named=True)
    yield from pages(cast.sefa, {})


def quiet(cast: Cast) -> Iterator[tuple[str, str]]:
    """What stands when it is quiet: each choice, and everything there is to say of somebody named."""
    for how, seen in (("message", ""), ("person", "on")):
        said = once(how=how, weeks="4", seen=seen)
        browser(cast.ada).post(f"/pairings/{cast.ada_and_maren.pk}/silence/", said)
        yield from pages(cast.ada, {"pairing_id": cast.ada_and_maren.pk}, named=True)
    named = Named.name("Adi", Where("robin@home.example", "UTC", "en"), by=cast.ada)
    for kind in ("named", "hello"):
        Message.objects.filter(address__holder=named.pk).delete()
        address = Address.objects.get(holder=named.pk)
        message = Message.objects.create(address=address, kind=kind, due=timezone.now())
        yield from pages(None, {"token": Link.make(message)}, named=True)
        yield f"/silence/ ({kind})", browser(cast.ada).get("/silence/").content.decode()
    Address.objects.filter(holder=named.pk).update(confirmed_at=timezone.now())
    for days in (0, 190, 220):
        Named.objects.update(right_at=timezone.now() - timedelta(days=days))
        for path in ("/silence/", "/today/"):
            yield f"{path} ({days})", browser(cast.ada).get(path).content.decode()


def answers(cast: Cast, ids: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What a form says when it was sent empty, and what is said when something cannot be done."""
    for hat in (cast.ada, None):
        visit = browser(hat)
        for route, _ in OWN:
            if set(re.findall(r"<\w+:(\w+)>", route)) <= set(ids):
                path = "/" + re.sub(r"<\w+:(\w+)>", lambda name: str(ids[name[1]]), route)
                yield from _answer(visit, path)


def _answer(visit: Browser, path: str) -> Iterator[tuple[str, str]]:
    with transaction.atomic():
        try:
            answer = visit.post(path, once())
        except Http404:
            return
        finally:
            transaction.set_rollback(True)
    if answer.status_code in (200, 409, 410) and answer["Content-Type"].startswith("text/html"):
        yield f"POST {path}", answer.content.decode()


def prose(html: str) -> list[str]:
    """The paragraphs of a page: labels, names and dates are no sentences and would flatter it."""
    blocks = [re.sub(r"\s+", " ", block).strip() for block in main_text(html).split("\n")]
    return [block for block in blocks if len(block.split()) >= SENTENCE]


def side_text(html: str) -> str:
    """The words around the page's own part: the door, help in a crisis."""
    return main_text(re.sub(r"<main.*?</main>", "", html, flags=re.DOTALL).replace("body", "main"))


def grade(text: str) -> float:
    return float(textstat.flesch_kincaid_grade(text))


def test_every_page_a_client_reads_is_plain(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    told = {path: prose(html) for path, html in read(cast)}
    whole = {path: "\n".join(blocks) for path, blocks in told.items()}
    grades = {path: grade(text) for path, text in whole.items() if len(text.split()) >= ENOUGH}
    paragraphs = {
        block: grade(block) for blocks in told.values() for block in blocks if long(block)
    }
    with capsys.disabled():
        print(
            f"\nplain words: {len(grades)} pages, hardest grade {max(grades.values())}; "
            f"{len(paragraphs)} paragraphs, hardest grade {max(paragraphs.values())}"
        )
    assert len(grades) > 80
    assert {path: found for path, found in grades.items() if found > GRADE} == {}
    assert {text: found for text, found in paragraphs.items() if found > GRADE} == {}


def long(block: str) -> bool:
    return len(block.split()) >= PARAGRAPH


def test_what_stands_around_each_page_is_plain(cast: Cast) -> None:
    html = browser(cast.ada).get("/today/").content.decode()
    text = side_text(html)
    assert "You are free to go" in text
    assert grade(text) <= GRADE


def test_hard_words_would_be_found() -> None:
    hard = (
        "<main><p>The professional's determination concerning the continuation of the therapeutic "
        "relationship necessitates comprehensive documentation of individual circumstances.</p></main>"
    )
    assert grade("\n".join(prose(hard))) > GRADE
