"""Letting go: a reason of a fixed kind, a bridge or why none, someone else or honestly nobody."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest

from tests.cast import Cast, browser, fresh
from tests.finding.listed import service, show_maren, town_list
from tests.handoffs.letting import WORDS, bridge, in_days, no_bridge, send, url_of
from wend.finding.listings import service_ref
from wend.handoffs.models import Draft, LettingGo
from wend.handoffs.reasons import REASONS
from wend.pairings.models import Bridge, Step
from wend.practices.models import Profile
from wend.trail.models import Entry

CODES = [code for code, _ in REASONS]


def page(cast: Cast, who: str) -> str:
    answer = browser(getattr(cast, who)).get(f"/pairings/{cast.ada_and_maren.pk}/")
    return unescape(answer.content.decode())


@pytest.mark.parametrize("reason", CODES)
def test_each_reason_is_told_to_ada_in_its_words_with_the_bridge(cast: Cast, reason: str) -> None:
    answer = send(browser(cast.maren), cast.ada_and_maren, bridge(reason=reason))
    assert answer.status_code == 302
    assert fresh(cast.ada_and_maren).phase == "bridging"
    for who in ("ada", "maren"):
        shown = page(cast, who)
        assert str(dict(REASONS)[reason]) in shown
        assert WORDS in shown
        assert "a call of 20 minutes" in shown
        assert "every two weeks" in shown
    assert "Maren Holt looked and knows of nobody." in page(cast, "ada")


def test_the_reasons_are_exactly_these_and_none_is_about_ada(cast: Cast) -> None:
    assert CODES == ["know", "other", "resonate", "room", "conflict", "safely"]
    shown = unescape(browser(cast.maren).get(url_of(cast.ada_and_maren)).content.decode())
    assert "Who they are, or what you believe, cannot be a reason." in shown


@pytest.mark.parametrize("reason", ["values", "belief", "", "unsafe", "else"])
def test_nothing_else_is_a_reason(cast: Cast, reason: str) -> None:
    answer = send(browser(cast.maren), cast.ada_and_maren, bridge(reason=reason))
    assert answer.status_code == 200
    assert fresh(cast.ada_and_maren).phase == "trying"
    assert WORDS in answer.content.decode()
    assert not LettingGo.objects.exists()


MISSING = [
    (bridge, "what"),
    (bridge, "how_often"),
    (bridge, "review_on"),
    (bridge, "words"),
    (bridge, "talk"),
    (bridge, "cover"),
    (bridge, "not_in_crisis"),
    (bridge, "meanwhile"),
    (bridge, "nobody"),
    (no_bridge, "why_none"),
    (no_bridge, "ends_on"),
    (no_bridge, "nobody"),
]


@pytest.mark.parametrize(
    ("form", "missing"), MISSING, ids=[f"{f.__name__} without {m}" for f, m in MISSING]
)
def test_ada_is_never_left_with_nothing_and_maren_loses_nothing(
    cast: Cast, form: object, missing: str
) -> None:
    filled = form(**{missing: None})  # type: ignore[operator]
    answer = send(browser(cast.maren), cast.ada_and_maren, filled)
    assert answer.status_code == 200
    shown = unescape(answer.content.decode())
    assert "Nothing is lost" in shown
    for name in {"words", "what", "how_often", "why_none"} & set(filled) - {missing}:
        assert filled[name] in shown
    assert fresh(cast.ada_and_maren).phase == "trying"
    assert not Step.objects.filter(kind="let go").exists()


def test_without_a_bridge_ada_reads_why_and_until_when(cast: Cast) -> None:
    send(browser(cast.maren), cast.ada_and_maren, no_bridge())
    state = fresh(cast.ada_and_maren).state
    assert (state.phase, state.ends_on and state.ends_on.isoformat()) == ("trying", in_days(20))
    assert "I am ill and cannot work" in page(cast, "ada")
    assert "and stays until" in page(cast, "ada")


@pytest.mark.parametrize(("days", "why", "taken"), [(13, "", 0), (13, "surgery", 1), (14, "", 1)])
def test_two_weeks_or_why_not(cast: Cast, days: int, why: str, taken: int) -> None:
    form = no_bridge(ends_on=in_days(days), why_sooner=why)
    answer = send(browser(cast.maren), cast.ada_and_maren, form)
    assert (answer.status_code == 302) == bool(taken)
    assert Step.objects.filter(kind="let go").count() == taken
    if why:
        assert "surgery" in page(cast, "ada")


def test_alternatives_are_looked_for_picked_and_told_with_how_fresh_they_are(
    cast: Cast, tmp_path: Path
) -> None:
    show_maren(cast)
    town_list(tmp_path)
    Profile.of(cast.samuel).show()
    grief = service_ref(service("s1").pk)
    maren = browser(cast.maren)
    looked = send(maren, cast.ada_and_maren, bridge(look="1", look_for="thursdays"))
    shown = looked.content.decode()
    assert "Grief table" in shown
    assert "Hotel school" not in shown
    assert "Samuel Adeyemi" in shown
    assert "Maren Holt" not in shown.split("Who might fit better")[1]
    assert WORDS in shown, "what was typed is lost"
    assert "Nothing is lost" not in shown, "looking is no sending"
    form = bridge(nobody=None, alternatives=[grief], look_for="thursdays")
    assert send(maren, cast.ada_and_maren, form).status_code == 302
    told = page(cast, "ada")
    assert "Grief table" in told
    assert "Never confirmed here" in told


def test_maren_does_not_find_herself_and_what_she_picked_stays_when_she_looks_on(
    cast: Cast, tmp_path: Path
) -> None:
    show_maren(cast)
    town_list(tmp_path)
    grief = service_ref(service("s1").pk)
    form = bridge(look="1", look_for="breath", alternatives=[grief])
    shown = send(browser(cast.maren), cast.ada_and_maren, form).content.decode()
    assert "Maren Holt" not in shown.split("Who might fit better")[1]
    assert f'value="{grief}" checked' in shown


def test_looking_for_nothing_finds_colleagues_only(cast: Cast, tmp_path: Path) -> None:
    town_list(tmp_path)
    looked = send(browser(cast.maren), cast.ada_and_maren, bridge(look="1", look_for="  "))
    assert "Grief table" not in looked.content.decode()


def test_somebody_who_is_not_listed_cannot_be_named(cast: Cast) -> None:
    form = bridge(nobody=None, alternatives=["service:00000000-0000-0000-0000-000000000000"])
    assert send(browser(cast.maren), cast.ada_and_maren, form).status_code == 200
    assert not LettingGo.objects.exists()


def test_a_draft_is_marens_alone_and_stands_in_her_form_until_it_is_sent(cast: Cast) -> None:
    maren = browser(cast.maren)
    send(maren, cast.ada_and_maren, bridge(words=f"{WORDS} yet", draft="1", reason=None))
    assert fresh(cast.ada_and_maren).phase == "trying"
    again = maren.get(url_of(cast.ada_and_maren)).content.decode()
    assert f"{WORDS} yet" in again
    assert "a call of 20 minutes" in again
    for path in (f"/pairings/{cast.ada_and_maren.pk}/", "/today/", "/path/", "/looks/"):
        assert WORDS not in browser(cast.ada).get(path).content.decode()
    assert not Entry.objects.filter(subject=cast.ada.pk, kind__startswith="handoffs.").exists()
    send(maren, cast.ada_and_maren, bridge())
    assert not Draft.objects.exists()


def test_what_cannot_be_said_any_more_stands_in_the_box(cast: Cast) -> None:
    fresh(cast.ada_and_maren).leave(by=cast.ada)
    answer = send(browser(cast.maren), cast.ada_and_maren, bridge())
    assert answer.status_code == 200
    assert WORDS in answer.content.decode()
    assert "only while you two are in touch" in answer.content.decode()
    assert not Bridge.objects.exists()


def test_a_double_submit_lets_go_once(cast: Cast) -> None:
    maren, form = browser(cast.maren), {**bridge(), "once": "7b1b3a63-8d2b-4a1e-8b0e-1d9d1f9b6c11"}
    for _ in range(2):
        assert maren.post(url_of(cast.ada_and_maren), form).status_code == 302
    assert Step.objects.filter(kind="let go").count() == 1
    assert {copy.holder for copy in LettingGo.objects.all()} == {"client", "professional"}


@pytest.mark.parametrize("who", ["ada", "ruth", "tomasz", "samuel"])
def test_nobody_else_lets_go(cast: Cast, who: str) -> None:
    answer = send(browser(getattr(cast, who)), cast.ada_and_maren, bridge())
    assert answer.status_code in (302, 404)
    assert fresh(cast.ada_and_maren).phase == "trying"
