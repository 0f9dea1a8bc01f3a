"""Blocks, sentences and headings of a text, as character offsets."""

import re
from collections.abc import Iterator

BLOCK = re.compile(r"\n[ \t]*\r?\n\s*")
HEADING = re.compile(r"^[\s#*_>-]*([A-Za-zÀ-ÿ][\w /&'’-]{0,58}?)[\s*_]*(?::|$)", re.MULTILINE)
LONGEST = 1000


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs: what stands between blank lines."""
    start = 0
    for gap in BLOCK.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def sentences(text: str, start: int, end: int, stops: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The sentences of a block, none longer than `LONGEST`, so that work stays in step with length."""
    for stop in stops.finditer(text, start, end):
        yield from _cut(text, start, stop.end())
        start = stop.end()
    yield from _cut(text, start, end)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        blank = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        middle = blank if blank > start else start + LONGEST
        yield start, middle
        start = middle
    if start < end:
        yield start, end


def heading(text: str, offset: int) -> str:
    """The heading a place stands under, lower case; empty when there is none near."""
    before = text[max(0, offset - 4000) : offset]
    last = ""
    for match in HEADING.finditer(before):
        line_end = before.find("\n", match.end())
        short = (
            match[0].rstrip().endswith(":")
            or match[0].lstrip().startswith("#")
            or match[1].isupper()
        )
        if short and (line_end >= 0 or match[0].rstrip().endswith(":")):
            last = match[1].strip().lower()
    return last
