"""``POST /api/review`` through real requests, and the document that tells of it."""

import json
import logging
from typing import Any

import pytest
from django.test import Client as Browser

from wend.reviewing.api import LARGEST

pytestmark = pytest.mark.django_db
BLAMING = "Zoë 😀 was noncompliant with her tablets."


def ask(**body: Any) -> Any:
    # As another program would: no session, and a strict look at forgery.
    return Browser(enforce_csrf_checks=True).post(
        "/api/review", body, content_type="application/json"
    )


def test_it_answers_in_the_shape_of_the_command() -> None:
    answer = ask(text=BLAMING)
    assert answer.status_code == 200
    (found,) = answer.json()
    assert set(found) == {
        *("start", "end", "text", "class", "rule", "confidence", "why", "instead", "ask")
    }
    assert BLAMING[found["start"] : found["end"]] == found["text"]
    assert "noncompliant" in found["text"]
    assert answer["Cache-Control"] == "no-store"


def test_a_clean_text_gives_an_empty_array() -> None:
    assert ask(text="She took them on two days of five.").json() == []


def test_only_what_is_asked_for() -> None:
    assert ask(text=BLAMING, classes=["force"]).json() == []
    assert ask(text=BLAMING, classes=["compliance"]).json()
    assert ask(text=BLAMING, min_confidence=1).json() == []


@pytest.mark.parametrize(
    "body",
    [{}, {"text": 3}, {"text": "x", "classes": ["bad"]}, {"text": "x", "min_confidence": 2}],
)
def test_what_makes_no_sense_is_said(body: dict[str, Any]) -> None:
    answer = ask(**body)
    assert answer.status_code == 422
    assert answer.json()["detail"]


def test_no_json_is_said() -> None:
    answer = Browser().post("/api/review", "words", content_type="application/json")
    assert answer.status_code == 400


def test_too_much_is_refused_with_a_sentence() -> None:
    answer = ask(text="x" * LARGEST)
    assert answer.status_code == 413
    assert "100,000 bytes" in answer.json()["detail"]


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        ask(text=BLAMING)
        ask(text=3, classes=[BLAMING])
    assert "noncompliant" not in caplog.text


def test_the_document_tells_of_it() -> None:
    told = json.loads(Browser().get("/api/openapi.json").content)
    assert told["openapi"].startswith("3.")
    post = told["paths"]["/api/review"]["post"]
    assert {"200", "413"} <= set(post["responses"])
    assert "class" in told["components"]["schemas"]["Found"]["properties"]


def test_there_is_no_page_that_asks_other_servers() -> None:
    assert Browser().get("/api/docs").status_code == 404
    assert Browser().get("/api/").status_code == 404


def test_it_reads_spanish_too() -> None:
    found = ask(text="Mala adherencia. Niega fiebre.", language="es").json()
    assert [each["class"] for each in found] == ["compliance"]
