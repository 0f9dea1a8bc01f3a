"""The words of an (X)HTML fragment: a line for each block, nothing of what is not shown."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCK = re.compile(r"p|div|br|[uod]l|li|d[td]|table|caption|t[rdh]|h[1-6r]|pre|blockquote")
HIDDEN = frozenset(["script", "style"])


def plain(markup: str) -> str:
    """The words as they would be read on a page."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    lines = (re.sub(r"[ \t\r\f]+", " ", line).strip() for line in "".join(reader.words).split("\n"))
    return "\n".join(line for line in lines if line)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in HIDDEN
        self._break_at(tag)

    def handle_endtag(self, tag: str) -> None:
        self.hidden = max(0, self.hidden - (tag in HIDDEN))
        self._break_at(tag)

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(data.replace("\n", " "))

    def _break_at(self, tag: str) -> None:
        if _BLOCK.fullmatch(tag):
            self.words.append("\n")
