"""Findings as one page that needs nothing else: marks to hover or tab to, and notes under each text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from html import escape
from pathlib import Path

from wend_language import Finding
from wend_language.command.tally import Tally
from wend_language.command.telling.as_text import counted
from wend_language.command.telling.teller import Seen, Teller

ROW, NAMES, BARS, NUMBERS = 34, 210, 380, 90
_NOT_IN_HTML = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef]|[\ufffe\uffff]"
)


def teller(language: str = "en", note: str = "") -> Teller:
    """A section for each passage; ``note`` is what is to be known of all of it."""
    return Teller(partial(_passages, language), opening=_head(note), closing=_FOOT)


def summary(tally: Tally, note: str = "") -> str:
    """A page with the picture of how often, and the same as a table."""
    words = (
        f"{tally.words:,} words read in {counted(tally.files, 'text')}. "
        "This says how texts speak, not how a person does."
    )
    body = _picture(tally) + _table(tally) if tally.findings else "<p>Nothing was found.</p>"
    return f'{_head(note)}<p class="plain">{words}</p>{body}{_FOOT}'


_FOOT = "</main></body></html>\n"


def _head(note: str) -> str:
    more = f'<p class="plain">Note: {_safe(note)}</p>\n' if note else ""
    style = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Words that do not blame</title><style>\n{style}</style></head><body><main>"
        "<h1>Words that do not blame</h1>"
        '<p class="plain">Marked words may label or blame a person. Each mark says why, and offers '
        f"others. Whether they are right here, you decide.</p>\n{more}"
    )


def _passages(language: str, seen: Seen) -> Iterator[str]:
    if "row" in seen.passage.place and not seen.findings:
        return  # A table has thousands of cells; only those with a mark are worth a section.
    place = seen.passage.where or (f"from line {seen.passage.line}" if seen.passage.base else "")
    name = f"{seen.name}, {place}" if place else seen.name
    stem = f"{seen.number}-{seen.part}"
    yield (
        f'<section><h2>{_safe(name)}</h2>\n<div class="text" lang="{language}">'
        f"{''.join(_marked(seen, stem))}</div>\n"
        f"{_notes(seen, stem)}</section>\n"
    )


def _marked(seen: Seen, stem: str) -> Iterator[str]:
    text, at = seen.passage.text, 0
    for number, finding in enumerate(seen.findings, 1):
        if finding.start >= at:
            yield _safe(text[at : finding.start])
            yield _mark(finding, f"{stem}-{number}")
            at = finding.end
    yield _safe(text[at:])


def _mark(finding: Finding, name: str) -> str:
    return (
        f'<span class="found"><a id="m-{name}" href="#n-{name}" aria-describedby="c-{name}">'
        f'{_safe(finding.text)}</a><span class="card" role="tooltip" id="c-{name}">'
        f"{_safe(finding.why)}{_offers(finding)}</span></span>"
    )


def _notes(seen: Seen, stem: str) -> str:
    if not seen.findings:
        return '<p class="plain">Nothing was found here.</p>'
    notes = "".join(_note(f, f"{stem}-{n}") for n, f in enumerate(seen.findings, 1))
    return f'<h3>Notes</h3><ol class="notes">{notes}</ol>'


def _note(finding: Finding, name: str) -> str:
    ask = f"<p>{_safe(finding.ask)}</p>" if finding.ask else ""
    return (
        f'<li id="n-{name}"><a href="#m-{name}">{_safe(finding.text)}</a> ({_safe(finding.kind)}, '
        f"{finding.confidence:.0%} sure)<p>{_safe(finding.why)}{_offers(finding)}</p>{ask}</li>"
    )


def _offers(finding: Finding) -> str:
    offers = ", or ".join(f"<q>{_safe(offer)}</q>" for offer in finding.instead)
    return f" Instead: {offers}." if offers else ""


def _picture(tally: Tally) -> str:
    rates = tally.rates()
    most = max(rate for _, _, rate in rates)
    rows = "".join(
        _bar(i, kind, rate, BARS * rate / most) for i, (kind, _, rate) in enumerate(rates)
    )
    size = f"{NAMES + BARS + NUMBERS} {ROW * len(rates)}"
    return (
        f'<figure><svg viewBox="0 0 {size}" role="img" aria-label="Findings per 1,000 words, by class; '
        f'the table below says the same">{rows}</svg></figure>'
    )


def _bar(row: int, kind: str, rate: float, width: float) -> str:
    y = ROW * row
    return (
        f'<text x="0" y="{y + 21}">{_safe(kind)}</text>'
        f'<rect x="{NAMES}" y="{y + 6}" width="{max(2.0, width):.1f}" height="{ROW - 14}"/>'
        f'<text x="{NAMES + max(2.0, width) + 8:.1f}" y="{y + 21}">{rate:.2f}</text>'
    )


def _table(tally: Tally) -> str:
    rows = "".join(
        f'<tr><th scope="row">{_safe(kind)}</th><td>{number}</td><td>{rate:.2f}</td></tr>'
        for kind, number, rate in tally.rates()
    )
    return (
        '<table class="plain"><thead><tr><th scope="col">Class</th><th scope="col">Found</th>'
        f'<th scope="col">Per 1,000 words</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _safe(words: str) -> str:
    return escape(_NOT_IN_HTML.sub("\N{REPLACEMENT CHARACTER}", words), quote=False)
