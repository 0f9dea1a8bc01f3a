"""What a review promises of any text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wend_language
from wend_language import CLASSES, Finding, Reviewer, Rules, review

pytestmark = pytest.mark.anydb
PIECES = st.sampled_from([
    "He is noncompliant", "she denies it", '"', "“", "”", "'", "\n\n", "\n", ". ", ", ", "refused", "admits to",
    "Insight:", "poor historian", "a diabetic", "\r\n", "é", "İ", "\x00", "- ", "failed therapy", " not ", "🙂",
])  # fmt: skip


def test_the_public_door() -> None:
    assert wend_language.__all__ == ["CLASSES", "Finding", "Reviewer", "Rules", "review"]


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=25).map("".join)))
def test_offsets_are_those_of_the_text_given(text: str) -> None:
    last = 0
    for finding in review(text):
        assert last <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.text
        assert finding.kind in CLASSES
        assert 0 <= finding.confidence <= 1
        last = finding.end


@pytest.mark.parametrize(
    "marks", [('"', '"'), ("“", "”"), ("«", "»"), ("'", "'"), ('"', ""), ("“", "")]
)
def test_words_in_quotation_marks_are_left_alone(marks: tuple[str, str]) -> None:
    opening, closing = marks
    assert review("He is noncompliant with his tablets.")
    assert review(f"She said: {opening}He is noncompliant with his tablets.{closing}") == []


def test_an_apostrophe_is_not_a_quotation_mark() -> None:
    assert review("Ann's brother is noncompliant with the boys' tablets.")


def test_a_finding_in_a_second_sentence_has_its_own_place() -> None:
    text = "All is well.\n\nShe came.  He is noncompliant."
    assert [f.start for f in review(text)] == [text.index("is noncompliant")]


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(LookupError):
        Rules.load("xx")


def test_a_practice_can_quiet_a_rule_under_a_heading() -> None:
    quiet = Rules.load("en").quieted("compliance.noncompliant", under="Legal status")
    text = "Legal status: noncompliant.\n\nPlan: noncompliant."
    assert [f.start for f in review(text, rules=quiet)] == [text.rindex("noncompliant")]
    assert len(review(text)) == 2


def test_quieting_a_rule_that_is_not_there_is_refused() -> None:
    with pytest.raises(LookupError):
        Rules.load("en").quieted("compliance.nothing")


def test_a_practice_can_add_a_rule(tmp_path: Path) -> None:
    file = tmp_path / "character.toml"
    file.write_text(
        '[[rule]]\nid = "character.ours"\nwords = ["blue folder"]\nwhy = "W."\ninstead = ["a"]\n'
    )
    rules = Rules.load("en").with_added(file)
    assert [f.rule for f in Reviewer(rules).review("A blue folder.")] == ["character.ours"]
    assert isinstance(Reviewer(rules).review("A blue folder.")[0], Finding)


def test_a_file_of_rules_with_an_unknown_class_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "other.toml"
    file.write_text("")
    with pytest.raises(ValueError, match="named after one of"):
        Rules.load("en").with_added(file)


@pytest.mark.parametrize(
    ("blaming", "plain"),
    [
        ("He was defensive.", "I was defensive when he said so."),
        ("He is manipulative.", "The triage note says that he is manipulative."),
        ("She is lazy.", "She says that she is lazy."),
        ("She is manipulative.", "Manipulative is a word that I no longer use."),
        ("He was rude.", "The consultant was rude."),
        ("The parent is lazy.", "A parent who is lazy on Sundays is no danger."),
    ],
)
def test_whose_word_it_is_and_of_whom_it_is_said(blaming: str, plain: str) -> None:
    assert review(blaming)
    assert review(plain) == []
