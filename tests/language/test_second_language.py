"""A language is data: Spanish beside English, and what is special to it."""

import re
import unicodedata
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wend_language import Reviewer, Rules, review
from wend_language.rules import languages

pytestmark = pytest.mark.anydb
SPANISH = Reviewer(Rules.load("es"))


def found(text: str) -> list[str]:
    return [each.text for each in SPANISH.review(text)]


def offered(text: str) -> str:
    """The text with the first alternative in place."""
    (one,) = SPANISH.review(text)
    return text[: one.start] + one.instead[0] + text[one.end :]


def test_the_younger_language_says_so() -> None:
    assert languages() == ("en", "es")
    assert Rules.load("es").young
    assert not Rules.load("en").young


def test_no_word_of_a_language_stands_in_the_code() -> None:
    grammars = (files("wend_language") / "data" / "es").joinpath("words.toml").read_text("utf-8")
    spanish = set(re.findall(r'"([a-záéíóúñ]{5,})"', grammars)) - {"contact", "plural", "manual"}
    for path in Path("src/wend_language").rglob("*.py"):
        words = set(re.findall(r"[^\W\d_]+", path.read_text(encoding="utf-8").lower()))
        assert words & spanish == set(), path


@pytest.mark.parametrize(
    ("said", "better"),
    [
        ("Se niega a ingresar.", "Prefiere no ingresar."),
        ("Los padres se negaron a firmar.", "Los padres prefirieron no firmar."),
        ("Ha abandonado el tratamiento.", "Ha dejado el tratamiento."),
        ("Habían fracasado con la metadona.", "No habían mejorado con la metadona."),
        ("Los adictos esperan.", "Personas con una adicción esperan."),
        ("¿Es esquizofrénica?", "¿Tiene esquizofrenia?"),
        ("La Dra. Ruiz dice poco. Alega dolor.", "La Dra. Ruiz dice poco. Refiere dolor."),
    ],
)
def test_an_alternative_keeps_tense_and_number(said: str, better: str) -> None:
    assert offered(said) == better


@pytest.mark.parametrize(
    "text",
    [
        "Dijo: «Soy muy conflictiva».",
        "Dijo: “mi hijo es un adicto”.",
        "Refiere que su madre es conflictiva.",
        "Se define como adicta en recuperación.",
        "Niega dolor. Niega fiebre. Refiere tos.",
        "Si abandona el tratamiento, que llame.",
        "No es conflictivo.",
    ],
)
def test_who_speaks_and_what_is_not_said_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["Rehúsa comer.", "Rehusa comer.", "REHÚSA COMER."])
def test_an_accent_may_be_missing(text: str) -> None:
    assert [each.lower().replace("ú", "u") for each in found(text)] == ["rehusa"]


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(["Rehúsa la analítica.", "Es un esquizofrénico.", "Contención mecánica."]),
       st.text(alphabet="áéñü \n.a\u0301\u0303", max_size=20))  # fmt: skip
def test_accents_that_stand_apart_are_read_and_places_stay_true(said: str, before: str) -> None:
    text = unicodedata.normalize("NFD", f"{before}\n\n{said}")
    findings = SPANISH.review(text)
    assert findings
    for one in findings:
        assert text[one.start : one.end] == one.text


def test_english_reads_composed_and_decomposed_alike() -> None:
    text = unicodedata.normalize("NFD", "Café. He is noncompliant.")
    (one,) = review(text)
    assert text[one.start : one.end] == one.text
