"""Beside what a professional writes: marks, other words to take, and nothing kept of it."""

import logging
import re
from html import unescape
from typing import Any

import pytest

from tests.cast import Cast, browser
from tests.conftest import once
from tests.promises.pages import pages
from tests.promises.watching import fingerprint
from wend.practices.models import Profile
from wend.reviewing.looking import LONGEST, look
from wend.words.models import Word

BLAMING = "You were noncompliant with what we agreed."


def words_page(cast: Cast) -> str:
    return f"/pairings/{cast.ada_and_maren.pk}/words/"


def look_at(cast: Cast, text: str, **more: str) -> Any:
    fields = {"box": "text", "goes": "sent", "text": text, **more}
    return browser(cast.maren).post("/reviewing/", fields)


def test_a_pause_brings_marks_with_why_and_other_words(cast: Cast) -> None:
    page = look_at(cast, BLAMING).content.decode()
    assert "<mark" in page
    assert re.search(r'data-words="[\w ]*noncompliant', page)
    assert "data-take" in page
    assert 'hx-swap-oob="innerHTML"' in page
    assert "You may send it as it is." in page


def test_fine_words_are_left_alone(cast: Cast) -> None:
    page = look_at(cast, "You came on two days of five, and said the tablets made you dizzy.")
    assert "Nothing to look at here." in page.content.decode()
    assert "<mark" not in page.content.decode()


def test_what_was_typed_stays_words(cast: Cast) -> None:
    page = look_at(cast, f"<script>alert(1)</script> {BLAMING}").content.decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_too_long_is_said_and_not_looked_at(cast: Cast) -> None:
    page = look_at(cast, BLAMING + "x" * LONGEST).content.decode()
    assert "too long" in page
    assert "<mark" not in page


def test_places_count_as_a_browser_counts() -> None:
    (spot, *_) = look(f"Hi 😀\r\n{BLAMING}", sent=True).spots
    assert "noncompliant" in spot.finding.text
    typed = f"Hi 😀\n{BLAMING}".encode("utf-16-le")
    assert typed[2 * spot.begins : 2 * spot.ends].decode("utf-16-le") == spot.finding.text


def test_nothing_is_kept_and_nothing_logged(cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
    visit = browser(cast.maren)
    visit.get("/today/")
    before = fingerprint()
    with caplog.at_level(logging.DEBUG):
        visit.post("/reviewing/", {"box": "text", "text": BLAMING, "goes": "sent"})
    assert fingerprint() == before
    assert "noncompliant" not in caplog.text


def test_it_is_there_for_professionals_only(cast: Cast) -> None:
    for hat in (cast.ada, cast.sefa, cast.tomasz_as_client, None):
        answer = browser(hat).post("/reviewing/", {"box": "text", "text": BLAMING})
        assert answer.status_code == 302
    assert browser(cast.maren).get("/reviewing/").status_code == 405


def test_what_a_client_writes_is_never_looked_at(cast: Cast) -> None:
    ids = {"pairing_id": cast.ada_and_maren.pk, "code": cast.jonas.code}
    boxes = 0
    for path, html in [*pages(cast.ada, ids), *pages(None, ids)]:
        boxes += html.count("<textarea")
        assert "data-review" not in html, path
        assert "/reviewing/" not in html, path
        assert "reviewing.js" not in html, path
    assert boxes


def test_a_client_who_sends_the_buttons_name_sends_the_word(cast: Cast) -> None:
    fields = once(kind="going_well", text="I was noncompliant.", look_at_words="text")
    page = browser(cast.ada).get(words_page(cast)).content.decode()
    kind = re.search(r'name="kind" value="(\w+)"', page)
    assert kind
    fields["kind"] = kind[1]
    answer = browser(cast.ada).post(words_page(cast), fields)
    assert answer.status_code == 302


def test_every_box_of_a_professional_has_the_reviewer_beside_it(cast: Cast) -> None:
    ids = {"pairing_id": cast.ada_and_maren.pk}
    boxes = 0
    for path, html in pages(cast.maren, ids):
        found = re.findall(r"<textarea[^>]*>", html)
        boxes += len(found)
        assert all('data-review="' in box for box in found), path
        assert html.count("Look at my words") == len(found), path
        assert not found or html.count("reviewing/reviewing.js") == 1, path
    assert boxes >= 4


def press(cast: Cast, value: str, **typed: str) -> str:
    answer = browser(cast.maren).post(words_page(cast), once(look_at_words=value, **typed))
    assert answer.status_code == 200
    return answer.content.decode()


def test_without_a_script_the_page_comes_again_with_everything_typed(cast: Cast) -> None:
    page = press(cast, "text", text=f"{BLAMING}\r\nSo it was.")
    assert f"{BLAMING}\nSo it was.</textarea>" in page.replace("\r\n", "\n")
    assert "<mark" in page
    assert "mend" not in page.split("<main")[1]
    assert not Word.objects.exists()


def test_without_a_script_a_button_takes_other_words(cast: Cast) -> None:
    page = press(cast, "text", text=BLAMING)
    button = re.search(r'name="look_at_words" value="(text:[\d:]+)"[^>]*>([^<]+)<', page)
    assert button
    value, offer = unescape(button[1]), unescape(button[2])
    taken = unescape(press(cast, value, text=BLAMING))
    text = re.search(r"<textarea[^>]*>\s*(.*?)</textarea>", taken, re.DOTALL)
    assert text
    assert offer in text[1]
    assert "noncompliant" not in text[1]


@pytest.mark.parametrize(
    "value", ["text:0:3:0", "kind:0:3:0", "text:9:9:99", "x" * 99, "none:1:2:3"]
)
def test_a_button_that_does_not_fit_changes_nothing(cast: Cast, value: str) -> None:
    assert f"{BLAMING}</textarea>" in press(cast, value, text=BLAMING)


def test_letting_go_keeps_all_its_fields(cast: Cast) -> None:
    typed = {"words": BLAMING, "why_none": "I am stretched.", "what": "a call"}
    path = f"/pairings/{cast.ada_and_maren.pk}/letting-go/"
    answer = browser(cast.maren).post(path, once(look_at_words="words", **typed))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "<mark" in page
    assert all(value in page for value in typed.values())


def test_a_profile_is_not_changed_by_looking(cast: Cast) -> None:
    fields = once(look_at_words="sentence", sentence="I help noncompliant people.")
    page = browser(cast.maren).post("/profile/", fields).content.decode()
    assert "I help noncompliant people.</textarea>" in page
    assert Profile.of(cast.maren).sentence == ""
