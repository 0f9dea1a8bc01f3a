"""The review itself: find the words, decide the sense, offer others."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Self

from wend_language.composed import SIGNS, Composed
from wend_language.finding import Finding
from wend_language.fitting import fitted
from wend_language.pattern import Pattern
from wend_language.rules import AFTER, Rule, Rules
from wend_language.sense import clause_before, quoted_spans
from wend_language.sentences import blocks, heading, sentences

Span = tuple[int, int]
WORD = re.compile(r"[^\W\d_]+|[\"“«]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, where it begins in its text, and its words in lower case."""

    text: str
    start: int
    words: frozenset[str]

    @classmethod
    def of(cls, text: str, first: int, last: int) -> Self:
        sentence = text[first:last]
        return cls(sentence, first, frozenset(WORD.findall(sentence.lower())))

    def touches(self, span: Span, places: list[Span]) -> bool:
        """Whether a span of this sentence meets one of these places of the text, sorted and apart."""
        start, end = self.start + span[0], self.start + span[1]
        after = bisect_left(places, (end, end))
        return after > 0 and places[after - 1][1] > start


class Reviewer:
    """Reads texts by one set of rules; `sent` for texts that Wend itself sends or carries."""

    def __init__(self, rules: Rules, *, sent: bool = False) -> None:
        self.rules = rules
        self.sent = sent
        self._grammar = rules.words.grammar
        self._index = rules.index
        self._known = frozenset(rules.index)
        self._guards = {
            name: re.compile("|".join(patterns), re.IGNORECASE)
            for name, patterns in rules.words.guards.items()
        }

    def review(self, text: str) -> list[Finding]:
        """Findings in order of place, none overlapping another."""
        if text.isascii() or not SIGNS.search(text):
            return self._review(text)
        whole = Composed(text)
        return [_moved(finding, whole, text) for finding in self._review(whole.text)]

    def _review(self, text: str) -> list[Finding]:
        return [
            finding
            for start, end in blocks(text)
            if not self._known.isdisjoint(WORD.findall(text[start:end].lower()))
            for finding in self._block(text, start, end)
        ]

    def _block(self, text: str, start: int, end: int) -> Iterator[Finding]:
        quotes: list[Span] | None = None
        for first, last in sentences(text, start, end, self._grammar.stop):
            sentence = Sentence.of(text, first, last)
            candidates = self._candidates(sentence)
            if candidates and quotes is None:
                quotes = [(start + a, start + b) for a, b in quoted_spans(text[start:end])]
            standing = [
                self._finding(rule, sentence, span)
                for rule, span in candidates
                if self._stands(rule, sentence, span, quotes or [])
                and not self._quiet(rule, text, first + span[0])
            ]
            yield from _apart(standing)

    def _candidates(self, sentence: Sentence) -> list[tuple[Rule, Span]]:
        tried = {
            pattern: rule
            for word in sorted(self._known & sentence.words)
            for pattern, rule in self._index[word]
            if pattern.may_be_in(sentence.words)
        }
        return [
            (rule, span)
            for pattern, rule in tried.items()
            if self.sent or not rule.only_sent
            for span in pattern.spans(sentence.text)
        ]

    def _stands(self, rule: Rule, sentence: Sentence, span: Span, quotes: list[Span]) -> bool:
        if "quoted" not in rule.despite and sentence.touches(span, quotes):
            return False
        if any(_excuses(fine, sentence, span) for fine in rule.fine):
            return False
        before = clause_before(sentence.text, span[0], self._grammar.clause)
        return not any(
            guard.search(sentence.text[span[1] :] if name in AFTER else before)
            for name, guard in self._guards.items()
            if name not in rule.despite
        )

    def _quiet(self, rule: Rule, text: str, place: int) -> bool:
        headings = self.rules.quiet.get(rule.id)
        return headings is not None and ("" in headings or heading(text, place) in headings)

    def _finding(self, rule: Rule, sentence: Sentence, span: Span) -> Finding:
        instead = [
            fitted(each, sentence.text, span, rule.verbs, self.rules.words) for each in rule.instead
        ]
        return Finding(
            start=sentence.start + span[0],
            end=sentence.start + span[1],
            text=sentence.text[slice(*span)],
            kind=rule.kind,
            rule=rule.id,
            confidence=rule.confidence,
            why=rule.why,
            instead=tuple(dict.fromkeys(instead)),
            ask=rule.ask,
        )


def review(
    text: str, *, language: str = "en", sent: bool = False, rules: Rules | None = None
) -> list[Finding]:
    """Findings in a text, sorted by `start`. Raises `LookupError` for a language without rules."""
    return Reviewer(rules or Rules.load(language), sent=sent).review(text)


def _moved(finding: Finding, whole: Composed, text: str) -> Finding:
    start, end = whole.back(finding.start), whole.back(finding.end)
    return replace(finding, start=start, end=end, text=text[start:end])


def _excuses(fine: Pattern, sentence: Sentence, span: Span) -> bool:
    return fine.may_be_in(sentence.words) and any(
        fine.anywhere or _overlaps(span, other) for other in fine.spans(sentence.text)
    )


def _overlaps(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _apart(found: list[Finding]) -> list[Finding]:
    """Of findings that overlap, the longer; of as long ones, the surer."""
    kept: list[Finding] = []
    for finding in sorted(
        found, key=lambda each: (each.start - each.end, -each.confidence, each.start)
    ):
        if all(finding.end <= other.start or other.end <= finding.start for other in kept):
            kept.append(finding)
    return sorted(kept, key=lambda each: each.start)
