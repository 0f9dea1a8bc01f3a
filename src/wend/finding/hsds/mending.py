"""Text as it was meant. Each mending is counted, so that an operator can see what was changed."""

import csv
import re
from functools import cache
from importlib.resources import files

from wend.finding.hsds.report import Mended, Report

BREAKS = {r"\r\n": "\n", r"\n": "\n", r"\r": "\n", r"\t": " "}
BREAK = re.compile(r"\\r\\n|\\[nrt]")
# Marks for the county an entry was printed under, left over from a printed list.
MARK = re.compile(r"#{2,}[A-Z]{2,4}#{2,}")
WEB = re.compile(r"(?i)(https?):/+")
HOST = re.compile(r"(?i)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:\d+)?([/?#]\S*)?")


def text(raw: str, report: Report) -> str:
    """raw without stray spaces, with real line breaks, letters and no left-over marks."""
    mended = _counted(raw, _letters(raw), Mended.LETTERS, report)
    mended = _counted(mended, BREAK.sub(_real_break, mended), Mended.LINE_BREAKS, report)
    mended = _counted(mended, MARK.sub("", mended), Mended.MARKS, report)
    return _counted(mended, _trimmed(mended), Mended.SPACES, report)


def web_address(raw: str, report: Report) -> tuple[str, bool]:
    """A web address that a browser opens, and whether raw was one; only http and https pass."""
    given = raw.strip().replace("\\", "/")
    scheme = WEB.match(given)
    host = given[scheme.end() :] if scheme else given
    if not HOST.fullmatch(host):
        return "", not given
    whole = f"{scheme[1].lower() if scheme else 'http'}://{host}"
    return _counted(raw, whole, Mended.WEB_ADDRESS, report), True


def _counted(before: str, after: str, code: Mended, report: Report) -> str:
    if before != after:
        report.add(code, before.strip()[:60])
    return after


def _letters(raw: str) -> str:
    if raw.isascii():
        return raw
    for garbled, meant in _pairs():
        raw = raw.replace(garbled, meant)
    return raw


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    """From letters.csv: UTF-8 that was once read as code page 437 and saved as something else."""
    table = files("wend.finding.hsds.data").joinpath("letters.csv").read_text("utf-8")
    pairs = [(garbled, meant) for garbled, meant in csv.reader(table.splitlines()[1:])]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def _real_break(match: re.Match[str]) -> str:
    return BREAKS[match.group()]


def _trimmed(raw: str) -> str:
    lines = [" ".join(line.split()) for line in raw.strip().splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
