"""Patterns are made when they are first needed; a rule that somebody adds is looked at at once."""

from dataclasses import replace

import pytest

from wend_language import Rules
from wend_language.pattern import Pattern
from wend_language.rules import languages

pytestmark = pytest.mark.anydb


@pytest.mark.parametrize("language", languages())
def test_every_pattern_that_comes_along_can_be_read(language: str) -> None:
    for rule in Rules.load(language).rules:
        rule.check()


def test_loading_makes_no_expression_yet() -> None:
    rules = Rules.load("en")
    fresh = Pattern(rules.rules[0].patterns[0].source, rules.words)
    assert fresh.anchors
    assert "regex" not in vars(fresh)


@pytest.mark.parametrize("source", ["[ noncompliant", "{nobody}", "..", "~"])
def test_an_added_rule_with_a_pattern_that_cannot_be_read_is_refused(source: str) -> None:
    rules = Rules.load("en")
    bad = replace(rules.rules[0], patterns=(Pattern(source, rules.words),))
    with pytest.raises(ValueError, match="pattern"):
        rules.with_added([bad])
