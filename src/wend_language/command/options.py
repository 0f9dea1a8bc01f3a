"""What was asked for on the command line."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from wend_language import CLASSES
from wend_language.rules import languages


@dataclass(frozen=True)
class Options:
    """Everything the parts of the command need to know; small, so that it can go to other cores."""

    paths: tuple[str, ...] = ("-",)
    format: str = "text"
    classes: frozenset[str] = frozenset(CLASSES)
    min_confidence: float = 0.0
    summary: bool = False
    language: str = "en"
    sent: bool = False


def asked(argv: list[str]) -> Options:
    """The options in these words; exits with 2 and a sentence where they make no sense."""
    given = _parser().parse_args(argv)
    return Options(
        paths=tuple(given.paths) or ("-",),
        format=given.format,
        classes=frozenset(given.classes or CLASSES),
        min_confidence=given.min_confidence,
        summary=given.summary,
        language=given.language,
        sent=given.sent,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="wend review",
        description="Looks at what was written about people and points at words that label or blame "
        "them, says why, and offers other words. It warns; it never changes anything.",
        epilog="Exit code: 0 nothing found, 1 something found, 2 something could not be read.",
    )
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files (txt, md, csv, docx, pdf, FHIR json or ndjson) or folders; - reads standard input",
    )
    parser.add_argument("--format", choices=("text", "json", "html"), default="text")
    parser.add_argument(
        "--class",
        dest="classes",
        action="append",
        choices=sorted(CLASSES),
        help="look for this class only; can be given more than once",
    )
    parser.add_argument(
        "--min-confidence",
        type=_probability,
        default=0.0,
        metavar="P",
        help="leave out what is less sure than this, 0 to 1",
    )
    parser.add_argument(
        "--summary", action="store_true", help="only how often, per 1,000 words, by class"
    )
    parser.add_argument("--language", choices=languages(), default="en")
    parser.add_argument(
        "--sent",
        action="store_true",
        help="the text goes to the person or to someone else: ask about each diagnosis too",
    )
    return parser


def _probability(word: str) -> float:
    value = float(word)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError("a number from 0 to 1 is meant")
    return value
