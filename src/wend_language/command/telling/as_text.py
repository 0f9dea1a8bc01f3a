"""Findings for a terminal."""

from __future__ import annotations

import re

from wend_language import Finding
from wend_language.command.tally import Tally
from wend_language.command.telling.teller import Seen, Teller

AROUND = 40
BAR = 40


def teller() -> Teller:
    """A paragraph for each finding."""
    return Teller(lambda seen: (_told(seen, finding) for finding in seen.findings), between="\n")


def summary(tally: Tally) -> str:
    """Bars, a line for each class."""
    head = f"{tally.words:,} words in {counted(tally.files, 'text')}; findings per 1,000 words\n"
    rates = tally.rates()
    most = max((rate for _, _, rate in rates), default=0)
    bars = [
        f"{kind:24} {rate:7.2f}  {'█' * max(1, round(BAR * rate / most))}  {number}\n"
        for kind, number, rate in rates
    ]
    return head + ("".join(bars) or "Nothing found.\n")


def counted(number: int, thing: str) -> str:
    """“1 text”, “2 texts”."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _told(seen: Seen, finding: Finding) -> str:
    lines = [
        f"{_where(seen, finding)}: {finding.text}  ({finding.kind}, {finding.confidence:.2f})",
        f"    {_context(seen.passage.text, finding)}",
        f"    {finding.why}",
    ]
    if finding.instead:
        lines.append("    Instead: " + "; or: ".join(finding.instead))
    if finding.ask:
        lines.append(f"    {finding.ask}")
    return "".join(f"{_safe(line)}\n" for line in lines)


def _where(seen: Seen, finding: Finding) -> str:
    text, start = seen.passage.text, finding.start
    if seen.passage.place:
        return f"{seen.name}, {seen.passage.where}, sign {start + 1}"
    line = seen.passage.line + text.count("\n", 0, start)
    return f"{seen.name}:{line}:{start - text.rfind(chr(10), 0, start)}"


def _context(text: str, finding: Finding) -> str:
    before = text[max(0, finding.start - AROUND) : finding.start]
    after = text[finding.end : finding.end + AROUND]
    words = f"{before}[{text[finding.start : finding.end]}]{after}"
    return f"… {' '.join(words.split())} …"


def _safe(line: str) -> str:
    """Without the signs that steer a terminal."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f]", "\N{REPLACEMENT CHARACTER}", line)
