"""Every rule's examples are its tests, and what it offers is itself clean."""

from dataclasses import replace

import pytest

from wend_language import CLASSES, Reviewer, Rules
from wend_language.rules import Rule, languages

pytestmark = pytest.mark.anydb
ALL = [(language, rule) for language in languages() for rule in Rules.load(language).rules]
IDS = [f"{language}:{rule.id}" for language, rule in ALL]
each_rule = pytest.mark.parametrize(("language", "rule"), ALL, ids=IDS)


def alone(language: str, rule: Rule) -> Reviewer:
    return Reviewer(replace(Rules.load(language), rules=(rule,)), sent=True)


@each_rule
def test_a_rule_points_at_its_examples(language: str, rule: Rule) -> None:
    for example in rule.flag:
        assert alone(language, rule).review(example), example
        assert rule.only_sent or Reviewer(Rules.load(language)).review(example), example


@each_rule
def test_a_rule_leaves_alone_what_is_fine(language: str, rule: Rule) -> None:
    for example in rule.fine_examples:
        assert alone(language, rule).review(example) == [], example


@each_rule
def test_what_a_rule_offers_is_clean_and_whole(language: str, rule: Rule) -> None:
    reviewer = Reviewer(Rules.load(language))
    for example in rule.flag:
        for finding in reviewer.review(example):
            for offered in finding.instead:
                made = example[: finding.start] + offered + example[finding.end :]
                touched = [
                    again
                    for again in reviewer.review(made)
                    if again.start < finding.start + len(offered) and finding.start < again.end
                ]
                assert touched == [], made
                assert not set('<>{}“”"') & set(offered), offered


@each_rule
def test_a_rule_says_why_and_offers_words(language: str, rule: Rule) -> None:
    assert rule.kind in CLASSES
    assert rule.id.startswith(rule.kind + ".")
    assert rule.why.endswith(".")
    assert 1 <= len(rule.instead) <= 3
    assert rule.ask == "" or rule.ask.endswith("?") or rule.ask.endswith(".")
    assert 0 < rule.confidence <= 1
    assert len(rule.flag) + len(rule.fine_examples) >= 10


def test_no_two_rules_share_a_name() -> None:
    assert len(set(IDS)) == len(IDS)
