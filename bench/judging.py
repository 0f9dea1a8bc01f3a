"""Precision and recall of the reviewer on labelled sentences, by touch of a labelled span.

A finding that touches a span labelled ``label`` is right unless it is longer than twice the span plus 20
characters; any other is a false alarm, except on a span marked disputed, which counts for nobody.
"""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from wend_language import Reviewer
from wend_language.finding import Finding

SENTENCES = Path(__file__).parent / "sentences"
Span = tuple[int, int]


@dataclass
class Sentence:
    """A text, the spans that blame, and the spans on which honest readers differ."""

    text: str
    labels: list[Span] = field(default_factory=list)
    disputed: list[Span] = field(default_factory=list)


def read(name: str) -> list[Sentence]:
    """The sentences of ``bench/sentences/NAME.jsonl``."""
    found: dict[str, Sentence] = {}
    for line in (SENTENCES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        sentence = found.setdefault(row["sentence"], Sentence(row["text"]))
        if row["start"] is not None and row.get("disputed"):
            sentence.disputed.append((row["start"], row["end"]))
        elif row["verdict"] == "label":
            sentence.labels.append((row["start"], row["end"]))
    return list(found.values())


def judged(reviewer: Reviewer, sentences: list[Sentence]) -> tuple[float, float]:
    """Precision and recall."""
    counts: dict[str, int] = defaultdict(int)
    for sentence in sentences:
        _count(reviewer.review(sentence.text), sentence, counts)
    return counts["right"] / counts["found"], counts["hit"] / counts["labels"]


def _count(findings: list[Finding], sentence: Sentence, counts: dict[str, int]) -> None:
    hit = [each for each in sentence.labels if any(_hits(one, each) for one in findings)]
    right = [one for one in findings if any(_touches(one, each) for each in hit)]
    open_ones = [one for one in findings if one not in right]
    false = [one for one in open_ones if not any(_touches(one, each) for each in sentence.disputed)]
    counts["labels"] += len(sentence.labels)
    counts["hit"] += len(hit)
    counts["right"] += len(right)
    counts["found"] += len(right) + len(false)


def _touches(one: Finding, span: Span) -> bool:
    return one.start < span[1] and span[0] < one.end


def _hits(one: Finding, span: Span) -> bool:
    return _touches(one, span) and one.end - one.start <= 2 * (span[1] - span[0]) + 20
