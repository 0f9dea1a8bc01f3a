"""Who speaks, and whether it is said at all: what excuses a word whatever its rule."""

import re

QUOTES = {'"': '"', "“": "”", "„": "“”", "«": "»", "‘": "’"}
SINGLE = re.compile(
    r"(?:^|(?<=[\s(\[:]))'(?=\w)[^'\n]{1,300}(?:'\w[^'\n]{0,300}){0,12}'(?=[\s.,;:!?)\]]|$)"
)


def quoted_spans(block: str) -> list[tuple[int, int]]:
    """What stands in quotation marks; one never closed reaches to the end of its
    line. Sorted, and apart.
    """
    spans: list[tuple[int, int]] = []
    place = 0
    for match in re.finditer(r"[\"“„«‘]", block):
        if match.start() >= place:
            place = _closing(block, match.start())
            spans.append((match.start(), place))
    spans += [match.span() for match in SINGLE.finditer(block)]
    return _merged(sorted(spans))


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    made: list[tuple[int, int]] = []
    for start, end in spans:
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


def _closing(block: str, opened: int) -> int:
    for place in range(opened + 1, len(block)):
        sign = block[place]
        if sign in QUOTES[block[opened]] and not _apostrophe(block, place):
            return place + 1
        if sign == "\n":
            return place
    return len(block)


def _apostrophe(block: str, place: int) -> bool:
    return block[place] == "’" and block[place + 1 : place + 2].isalpha()


def clause_before(sentence: str, start: int, clause: re.Pattern[str]) -> str:
    """What leads up to a place within its own clause."""
    last = 0
    for last_break in clause.finditer(sentence, 0, start):
        last = last_break.end()
    return sentence[last:start]
