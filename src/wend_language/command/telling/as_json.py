"""Findings for programs: an array for one text; for several, one object a line, with the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from wend_language import Finding
from wend_language.command.tally import Tally
from wend_language.command.telling.teller import Seen, Teller


def teller(*, several: bool) -> Teller:
    """JSON Lines for several texts, one array for one."""
    if several:
        return Teller(lambda seen: _lines(seen, file=seen.name), between="\n", closing="\n")
    return Teller(_lines, "[", ",\n", "]\n")


def as_dict(finding: Finding, base: int = 0) -> dict[str, Any]:
    """The one shape in which the command and the site's API tell a finding; offsets in characters."""
    return {
        "start": base + finding.start,
        "end": base + finding.end,
        "text": finding.text,
        "class": finding.kind,
        "rule": finding.rule,
        "confidence": round(finding.confidence, 4),
        "why": finding.why,
        "instead": list(finding.instead),
        "ask": finding.ask,
    }


def summary(tally: Tally) -> str:
    """One object: ``words``, ``texts`` and, by class, ``findings`` and ``per_1000_words``."""
    classes = {
        kind: {"findings": number, "per_1000_words": round(rate, 3)}
        for kind, number, rate in tally.rates()
    }
    told = {"words": tally.words, "texts": tally.files, "classes": classes}
    return json.dumps(told, ensure_ascii=False) + "\n"


def _lines(seen: Seen, **more: str) -> Iterator[str]:
    for finding in seen.findings:
        told = {**more, **seen.passage.place, **as_dict(finding, seen.passage.base)}
        yield json.dumps(told, ensure_ascii=False)
