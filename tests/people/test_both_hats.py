"""Two hats on one head: Tomasz is a client of a colleague, or of a stranger, and nobody can tell.

Each test lives the same life twice: once with Tomasz behind it, once with somebody who has one hat
only. What everybody else can read must be the same to the letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.cast import Cast, browser, client, everybody, fresh, trying, undone
from tests.checkins.meet import met, sensed
from tests.paths.life import lived, wrote
from tests.promises.pages import pages
from tests.remembered import remembered
from wend.handoffs.alternatives import proposals
from wend.letters.models import Letter
from wend.pairings.models import Pairing
from wend.people.models import Client, Hat, Person
from wend.practices.models import Profile
from wend.trail.models import Entry

# Both lives are read from one database: which it is changes neither more than the other.
pytestmark = pytest.mark.anydb
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
DRAWN = re.compile(r'name="(csrfmiddlewaretoken|once|seed)" value="[^"]*"|\d\d:\d\d(:[\d.+:]+)?')
HATS = ("maren", "ruth", "samuel", "ada", "sefa", None)


def alike(html: str) -> str:
    """A page without what is drawn anew each time: keys, the clock; ids by the order they come in."""
    seen: dict[str, str] = {}
    told = UUID.sub(lambda found: seen.setdefault(found[0], f"id {len(seen)}"), html)
    return DRAWN.sub("", told)


def all_pages(cast: Cast, hat: Hat | None, held: Pairing | None) -> dict[str, str]:
    """Every page of this hat's, those of a pairing and its meetings and letters among them."""
    ids: dict[str, Any] = {"practice_id": cast.linden.pk}
    if held is not None:
        meeting = met(held)
        letters = Letter.objects.filter(client=held.client).values_list("pk", flat=True)
        ids |= {"pairing_id": held.pk, "meeting_id": meeting.pk, "professional_id": cast.maren.pk}
        ids |= {"received_id": next(iter(letters), held.pk)}
    ids["profile_id"] = Profile.of(cast.tomasz).pk
    return {alike(path): alike(html) for path, html in pages(hat, ids)}


def a_life(one: Client, cast: Cast) -> Pairing:
    """Asked, met, written, let go, gone and come back, with Maren."""
    pairing = lived(one, cast.maren, "")
    sensed(met(fresh(pairing)), one, "It was good.", gut=6)
    wrote(one, fresh(pairing), "")
    return fresh(pairing)


Life = Callable[[Cast, bool], Pairing]


def read_twice(live: Life, who: str | None) -> list[dict[str, str]]:
    """What somebody reads when Tomasz is behind it, and when he is not."""
    return remembered(_all_readings, live)[who]


def _all_readings(live: Life) -> dict[str | None, list[dict[str, str]]]:
    """For each hat its pages in the two lives, which are led by the same cast."""
    cast, told = everybody(), {who: list[dict[str, str]]() for who in HATS}
    for really in (True, False):
        with undone():
            held = live(cast, really)
            for who in HATS:
                with undone():
                    told[who].append(all_pages(cast, getattr(cast, who) if who else None, held))
    return told


def with_a_colleague(cast: Cast, really: bool) -> Pairing:
    return a_life(cast.tomasz_as_client if really else client("Tom"), cast)


def with_a_stranger(cast: Cast, really: bool) -> Pairing:
    held = cast.tomasz_and_samuel
    if not really:
        Client.objects.filter(pk=cast.tomasz_as_client.pk).delete()
        held = trying(client("Tom"), cast.samuel)
    assert held.client is not None
    wrote(held.client, held, "")
    return held


@pytest.mark.parametrize("who", HATS)
def test_as_client_of_a_colleague_he_is_to_everybody_a_client_and_nothing_else(
    db: None, who: str | None
) -> None:
    him, another = read_twice(with_a_colleague, who)
    assert len(him) > 8
    assert him == another


@pytest.mark.parametrize("who", HATS)
def test_as_client_of_a_stranger_he_is_to_his_own_practice_no_client_anywhere(
    db: None, who: str | None
) -> None:
    """Samuel's pages show a client called Tom either way; everybody else's show none."""
    him, another = read_twice(with_a_stranger, who)
    assert len(him) > 8
    assert him == another


def words_of(hat: Hat) -> set[str]:
    """What would give this hat away: its ids and names."""
    person = hat.person
    return {str(hat.pk), str(person.pk), person.sign_in_name, hat.called} | {person.email or "-@-"}


@pytest.mark.parametrize("who", ["maren", "ruth"])
def test_no_page_at_linden_street_names_who_the_client_tom_is(cast: Cast, who: str) -> None:
    held = a_life(cast.tomasz_as_client, cast)
    given_away = words_of(cast.tomasz) | {str(cast.tomasz_as_client.person_id)}
    for path, html in all_pages(cast, getattr(cast, who), held).items():
        raw = html
        if path in ("/practice/", "/today/") or "professional" in path:
            raw = raw.replace(cast.tomasz.name, "")
        assert not [word for word in given_away if word in raw], path


def own_pages(hat: Hat) -> dict[str, str]:
    """His own pages under one hat, without the frame's way to the other."""
    change = re.compile(r' <a href="/hats/">Change hat</a>')
    return {path: change.sub("", alike(html)) for path, html in pages(hat, {}) if path != "/hats/"}


def test_under_one_hat_he_does_not_see_himself_under_the_other(cast: Cast) -> None:
    """Nor does who looks over his shoulder, but for the way to change."""
    a_life(cast.tomasz_as_client, cast)
    before = own_pages(cast.tomasz)
    assert len(before) > 8
    for path, html in before.items():
        for mine in (
            "Tom<",
            "Tom,",
            " Tom ",
            "Tom.",
            "Samuel Adeyemi",
            str(cast.tomasz_as_client.pk),
        ):
            assert mine not in html, (path, mine)
    for path, html in own_pages(cast.tomasz_as_client).items():
        assert "Tomasz" not in html, path
        assert str(cast.tomasz.pk) not in html, path


def test_the_two_trails_have_no_line_in_common(cast: Cast) -> None:
    held = a_life(cast.tomasz_as_client, cast)
    browser(cast.tomasz).get("/profile/")
    lines = Entry.objects.filter(subject=cast.tomasz_as_client.pk)
    assert lines.exists()
    assert not lines.filter(actor=cast.tomasz.pk).exists()
    assert not Entry.objects.filter(subject=cast.tomasz.pk, actor=cast.tomasz_as_client.pk).exists()
    assert not Entry.objects.filter(subject=cast.tomasz.pk, about=held.pk).exists()
    person = str(Person.objects.get(pk=cast.tomasz.person_id).pk)
    assert not Entry.objects.filter(actor=person).exists()


def test_a_professional_who_names_alternatives_to_tom_is_offered_the_same_as_for_anybody(
    cast: Cast,
) -> None:
    """Leaving Tomasz out of what Maren can name for “Tom” would tell her who Tom is."""
    Profile.of(cast.tomasz).show()
    assert [card.name for card in proposals(cast.maren, "", [])] == ["Tomasz Nowak"]
    held = trying(cast.tomasz_as_client, cast.maren)
    page = browser(cast.maren).get(f"/pairings/{held.pk}/letting-go/").content.decode()
    assert "Tomasz Nowak" in page


def test_with_the_other_hat_on_the_pairing_is_not_there(cast: Cast) -> None:
    held = a_life(cast.tomasz_as_client, cast)
    for noun in ("", "words/", "meetings/", "mirror/", "coming/", "leaving/before/"):
        answer = browser(cast.tomasz).get(f"/pairings/{held.pk}/{noun}")
        assert answer.status_code in (302, 404), noun
    assert str(held.pk) not in browser(cast.tomasz).get("/pairings/").content.decode()
