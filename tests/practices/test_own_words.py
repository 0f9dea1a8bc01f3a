"""A practice's own rules: a steward changes them, members read them, and they count nowhere else."""

import uuid
from typing import Any

import pytest

from tests.cast import Cast, browser
from tests.conftest import once
from wend.people.models import Professional
from wend.practices.models import OwnRule, QuietHeading
from wend_language import review

RULE = {
    "kind": "difficulty",
    "words": "bluebinder\nblue|green folder",
    "why": "It says how we feel, not what happened.",
    "instead": "we have not found what helps yet",
    "flag": "Another bluebinder today.\nShe is in the blue folder.",
    "fine": "The folder is red.",
}
SAID = "Another bluebinder today."
HEADED = "Legal status: noncompliant.\n\nPlan: noncompliant."


def add(who: Professional, **changed: str) -> Any:
    return browser(who).post("/practice/words/rules/", {**RULE, **changed, **once()})


def quiet(who: Professional, heading: str = "Legal status") -> Any:
    given = {"rule": "compliance.noncompliant", "heading": heading, **once()}
    return browser(who).post("/practice/words/headings/", given)


def marks(who: Professional, text: str) -> int:
    page = browser(who).post("/reviewing/", {"box": "text", "goes": "sent", "text": text})
    return page.content.decode().count("<mark")


def test_a_rule_a_steward_adds_is_used_beside_every_member(cast: Cast) -> None:
    assert marks(cast.maren, SAID) == 0
    assert add(cast.ruth).status_code == 302
    assert marks(cast.maren, SAID) == 1
    assert marks(cast.ruth, SAID) == 1
    assert marks(cast.samuel, SAID) == 0
    assert review(SAID) == []
    answer = browser(None).post("/api/review", {"text": SAID}, content_type="application/json")
    assert answer.json() == []


def test_without_javascript_it_is_used_too(cast: Cast) -> None:
    add(cast.ruth)
    path = f"/pairings/{cast.ada_and_maren.pk}/words/"
    shown = browser(cast.maren).post(path, {"text": SAID, "look_at_words": "", **once()})
    assert "bluebinder<sup>1" in shown.content.decode()


def test_taken_away_it_is_silent_again(cast: Cast) -> None:
    add(cast.ruth)
    rule = OwnRule.objects.get()
    browser(cast.ruth).post(f"/practice/words/rules/{rule.pk}/removal/", once())
    assert marks(cast.maren, SAID) == 0


def test_a_rule_can_be_quiet_under_a_heading(cast: Cast) -> None:
    assert marks(cast.maren, HEADED) == 2
    assert quiet(cast.ruth).status_code == 302
    assert marks(cast.maren, HEADED) == 1
    assert marks(cast.samuel, HEADED) == 2
    browser(cast.ruth).post(
        f"/practice/words/headings/{QuietHeading.objects.get().pk}/removal/", once()
    )
    assert marks(cast.maren, HEADED) == 2


def test_a_member_reads_and_changes_nothing(cast: Cast) -> None:
    add(cast.ruth)
    page = browser(cast.maren).get("/practice/words/")
    assert "bluebinder" in page.content.decode()
    assert "Put nothing about a person here" in page.content.decode()
    assert "Add this rule" not in page.content.decode()
    rule = OwnRule.objects.get()
    for answer in (
        add(cast.maren),
        quiet(cast.maren),
        browser(cast.maren).post(f"/practice/words/rules/{rule.pk}/removal/", once()),
    ):
        assert answer.status_code == 404
    assert OwnRule.objects.count() == 1
    assert QuietHeading.objects.count() == 0


def test_another_practice_sees_and_changes_nothing(cast: Cast) -> None:
    add(cast.ruth)
    rule = OwnRule.objects.get()
    assert "bluebinder" not in browser(cast.samuel).get("/practice/words/").content.decode()
    for one in (rule.pk, uuid.uuid4()):
        path = f"/practice/words/rules/{one}/removal/"
        assert browser(cast.samuel).post(path, once()).status_code == 404
    assert OwnRule.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"words": "* * * *"}, "This cannot be read: *"),
        ({"words": "(a+)+$"}, "This cannot be read: (a+)+$"),
        ({"words": "bluebinder ..999999 folder"}, "This cannot be read: ..999999"),
        ({"words": "[ bluebinder"}, "needs a word to be found by"),
        ({"words": "bluebinder?"}, "needs a word to be found by"),
        ({"words": "the patient"}, "almost every sentence"),
        ({"words": "a" * 161}, "at most 160"),
        ({"words": "bluebinder\n" * 11}, "Write 1 to 10 lines."),
        ({"words": "x1 ..5 y1 ..5 z1 ..5 a1 ..5 b1"}, "say it in fewer words"),
        ({"flag": "Something else."}, "The rule does not find this: Something else."),
        ({"fine": "A bluebinder."}, "The rule finds this: A bluebinder."),
        ({"instead": "he is a manipulative man"}, "would be pointed at too"),
        ({"instead": "<a>"}, "have no brackets"),
    ],
)
def test_a_rule_that_is_not_sound_is_said_to_be(
    cast: Cast, changed: dict[str, str], sentence: str
) -> None:
    page = add(cast.ruth, **changed)
    assert page.status_code == 200
    assert sentence in page.content.decode().replace("&lt;", "<")
    assert OwnRule.objects.count() == 0


def test_there_is_an_end_to_how_many(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wend.practices.models.own_rule.MOST", 1)
    assert add(cast.ruth).status_code == 302
    assert add(cast.ruth).status_code == 409
    assert OwnRule.objects.count() == 1
