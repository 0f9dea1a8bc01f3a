"""Reading and reviewing one source, here or on another core."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from wend_language import Finding, Reviewer, Rules
from wend_language.command.options import Options
from wend_language.command.reading import CannotRead, Passage, read
from wend_language.command.reading.plain import read_stream
from wend_language.command.tally import Tally
from wend_language.command.telling import Seen, Teller


@dataclass
class Told:
    """What came of one source: its pieces, its share of the tally, and why it could not be read."""

    name: str
    pieces: list[str] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    problem: str = ""


def pieces(name: str, number: int, options: Options, teller: Teller, told: Told) -> Iterator[str]:
    """Piece by piece as they are made; ``told`` keeps count and the problem, if there is one."""
    try:
        for part, passage in enumerate(_passages(name), 1):
            findings = _findings(passage, options)
            told.tally.count(passage, findings)
            if not options.summary:
                yield from teller.items(Seen(_shown(name), number, part, passage, findings))
        told.tally.files += 1
    except CannotRead as problem:
        told.problem = f"cannot read {_shown(name)}: {problem}"


def _passages(name: str) -> Iterator[Passage]:
    return read_stream(sys.stdin.buffer) if name == "-" else read(Path(name))


def _shown(name: str) -> str:
    return "standard input" if name == "-" else name


def _findings(passage: Passage, options: Options) -> list[Finding]:
    return [
        finding
        for finding in reviewer(options.language, options.sent).review(passage.text)
        if finding.kind in options.classes and finding.confidence >= options.min_confidence
    ]


@cache
def reviewer(language: str, sent: bool) -> Reviewer:
    """Made once for each core. Raises ``LookupError`` for a language without rules."""
    return Reviewer(Rules.load(language), sent=sent)
