"""A practice's own rules: read from what a steward typed, and made into a reviewer once."""

from __future__ import annotations

import re
from functools import lru_cache

from django.http import HttpRequest
from django.utils.translation import gettext as _

from wend.people.models import Professional
from wend.people.wearing import hat_on
from wend.practices.models import OwnRule, QuietHeading
from wend.practices.models.member import membership_of
from wend.reviewing import looking
from wend_language import CLASSES, Reviewer, Rules
from wend_language.pattern import Pattern
from wend_language.rules import Rule

Typed = tuple[str, str, str, str, str, str, str]
"""Id, class, words, why, alternatives, examples that are to be found, examples that are fine."""
LINES, LONGEST, WORDS, GAPS = 10, 160, 16, 3
# Only what takes a bounded number of steps at each word of a text: no *, no #, no bare signs.
PART = re.compile(r"\[|\]|\.\.[1-5]|(?:~?[^\W\d]['\w-]*)(?:\|~?[^\W\d]['\w-]*)*\??")


class NotSound(ValueError):  # noqa: N818  # the domain’s word
    """What is wrong with a rule, as a sentence for the one who typed it, and in which field."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field, self.sentence = field, sentence


def made(typed: Typed) -> Rule:
    """A rule that was looked at from all sides. Raises `NotSound`."""
    name, kind, words, why, instead, flag, fine = typed
    rule = Rule(
        id=f"own.{name}",
        kind=kind,
        why=why,
        instead=tuple(_lines("instead", instead, most=3)),
        ask="",
        confidence=0.9,
        despite=frozenset(),
        only_sent=False,
        patterns=tuple(_pattern(line) for line in _lines("words", words)),
        fine=(),
        flag=tuple(_lines("flag", flag)),
        fine_examples=tuple(_lines("fine", fine, least=0)),
        sources=(),
    )
    _holds(rule)
    return rule


def _lines(field: str, text: str, *, least: int = 1, most: int = LINES) -> list[str]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not least <= len(lines) <= most:
        raise NotSound(field, _("Write 1 to %(most)d lines.") % {"most": most})
    if any(len(line) > LONGEST for line in lines):
        raise NotSound(field, _("A line has at most %(most)d characters.") % {"most": LONGEST})
    if field == "instead" and any(set("<>{}") & set(line) for line in lines):
        raise NotSound(field, _("Other words have no brackets in them."))
    return lines


def _pattern(line: str) -> Pattern:
    parts = line.split()
    if odd := [part for part in parts if not PART.fullmatch(part)]:
        raise NotSound("words", _("This cannot be read: %(part)s") % {"part": odd[0]})
    if len(parts) > WORDS or sum(part.startswith("..") for part in parts) > GAPS:
        raise NotSound("words", _("This line is too long: say it in fewer words."))
    pattern = Pattern(line, Rules.load("en").words)
    try:
        _found_by = pattern.regex, pattern.anchors
    except (ValueError, LookupError) as problem:
        told = _("This line needs a word to be found by, and each [ its ].")
        raise NotSound("words", told) from problem
    if pattern.anchors & Rules.load("en").words.common:
        raise NotSound("words", _("This is found in almost every sentence: add a rarer word."))
    return pattern


def _holds(rule: Rule) -> None:
    alone = Reviewer(Rules("en", Rules.load("en").words, (rule,)))
    for line in rule.flag:
        if not alone.review(line):
            raise NotSound("flag", _("The rule does not find this: %(line)s") % {"line": line})
    for line in rule.fine_examples:
        if alone.review(line):
            raise NotSound("fine", _("The rule finds this: %(line)s") % {"line": line})
    for line in rule.instead:
        if alone.review(line) or looking.reviewer(True).review(line):
            told = _("These other words would be pointed at too: %(line)s")
            raise NotSound("instead", told % {"line": line})


def reviewer_of(professional: Professional, sent: bool) -> Reviewer:
    """What looks along beside this professional: Wend's rules, and those of their practice."""
    member = membership_of(professional)
    if member is None:
        return looking.reviewer(sent)
    own = OwnRule.objects.filter(practice=member.practice)
    quiet = QuietHeading.objects.filter(practice=member.practice)
    return _reviewer(
        tuple(
            (str(pk), *rest)
            for pk, *rest in own.values_list(
                "pk", "kind", "words", "why", "instead", "flag", "fine"
            )
        ),
        tuple(quiet.values_list("rule", "heading")),
        sent,
    )


@lru_cache(maxsize=64)
def _reviewer(own: tuple[Typed, ...], quiet: tuple[tuple[str, str], ...], sent: bool) -> Reviewer:
    """Made once for each state of a practice's rules: what they say is their version."""
    if not own and not quiet:
        return looking.reviewer(sent)
    rules = Rules.load("en").with_added(_sound(own))
    known = {rule.id for rule in rules.rules}
    for rule, heading in quiet:
        if rule in known:
            rules = rules.quieted(rule, under=heading)
    return Reviewer(rules, sent=sent)


def _sound(own: tuple[Typed, ...]) -> list[Rule]:
    """Those that are still sound: Wend's own rules may have changed since they were added."""
    rules = []
    for typed in own:
        try:
            rules.append(made(typed))
        except NotSound:
            continue
    return rules


def quietable() -> list[tuple[str, str]]:
    """The rules that can be quiet under a heading, by class."""
    held = Rules.load("en").rules
    return [
        (rule.id, f"{rule.id}: {rule.why}")
        for kind in CLASSES
        for rule in held
        if rule.kind == kind
    ]


def beside(request: HttpRequest, sent: bool) -> Reviewer:
    """The reviewer for whoever this request comes from."""
    hat = hat_on(request)
    return reviewer_of(hat, sent) if isinstance(hat, Professional) else looking.reviewer(sent)
