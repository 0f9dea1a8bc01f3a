"""Word files: every paragraph of the body, tables, text boxes, heads, feet, notes and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO
from zipfile import ZipFile

from wend_language.command.reading.passages import CannotRead, Passage

UNPACKED = 200 << 20
"""Bytes a file may hold when unpacked: what is more is a trap, not a letter."""

_PARTS = re.compile(r"/word/(header|footer|footnotes|endnotes|comments)\d*\.xml$")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read_word(file: BinaryIO) -> Iterator[Passage]:
    """The body as one text with a line for each paragraph, then what stands around it."""
    from docx import Document  # noqa: PLC0415  # slow to load, and most calls need none

    _small_enough(file)
    document = Document(file)
    yield Passage(_text(document.element))
    for name, root in _around(document):
        yield Passage(_text(root), {"part": name})


def _small_enough(file: BinaryIO) -> None:
    with ZipFile(file) as packed:
        size = sum(entry.file_size for entry in packed.infolist())
    file.seek(0)
    if size > UNPACKED:
        raise CannotRead(f"unpacked it would be {size >> 20} MB, more than {UNPACKED >> 20} MB")


def _around(document: Any) -> Iterator[tuple[str, Any]]:
    from docx.oxml import parse_xml  # noqa: PLC0415

    for part in document.part.package.iter_parts():
        found = _PARTS.search(str(part.partname))
        if found:
            yield found[1], parse_xml(part.blob)


def _text(root: Any) -> str:
    return "\n".join(_paragraph(paragraph) for paragraph in root.iter(f"{_W}p"))


def _paragraph(paragraph: Any) -> str:
    """Its own words: a text box inside it is a paragraph of its own, struck words are gone."""
    return "".join(_words(paragraph))


def _words(element: Any) -> Iterator[str]:
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in (f"{_W}p", f"{_W}pPr", f"{_W}del", _FALLBACK):
            waiting.extend(reversed(child))
