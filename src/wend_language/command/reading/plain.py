"""Plain text and Markdown: in blocks cut between paragraphs, so that a long text takes little memory."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import BinaryIO

from wend_language.command.reading.passages import CannotRead, Passage

BYTES = 1 << 16
BLOCK = 1 << 18
"""Characters reviewed together at most; a text shorter than that is never cut."""

_MARKS = [
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
_CUTS = ["\n\n", "\r\n\r\n", "\n", "\r", ". ", " "]


def text_of(data: bytes) -> str:
    """All of a text that is held already. Raises ``CannotRead``."""
    return "".join(passage.text for passage in read_text(BytesIO(data)))


def read_text(file: BinaryIO) -> Iterator[Passage]:
    """The text block by block, line ends as they are. Raises ``CannotRead`` for what is no text."""
    yield from _blocks(_decoded(file, encoding_of(file)))


def read_stream(file: BinaryIO) -> Iterator[Passage]:
    """A text that passes by only once: it has to be UTF-8. Raises ``CannotRead``."""
    try:
        yield from _blocks(map(_no_zeros, _decoded(file, "utf-8-sig")))
    except UnicodeDecodeError as problem:
        raise CannotRead("this is not a text in UTF-8") from problem


def encoding_of(file: BinaryIO) -> str:
    """UTF-8, or UTF-16 with its mark, or else Windows' western code page."""
    first = file.read(BYTES)
    file.seek(0)
    marked = next((name for mark, name in _MARKS if first.startswith(mark)), None)
    for name in [marked] if marked else ["utf-8", "cp1252"]:
        try:
            for piece in _decoded(file, name):
                _no_zeros(piece)
        except UnicodeDecodeError:
            continue
        finally:
            file.seek(0)
        return name
    raise CannotRead("this is not a text (neither UTF-8, UTF-16 nor Windows-1252)")


def _decoded(file: BinaryIO, encoding: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)()
    while piece := file.read(BYTES):
        yield decoder.decode(piece)
    yield decoder.decode(b"", final=True)


def _no_zeros(piece: str) -> str:
    if "\0" in piece:
        raise CannotRead("this is not a text: it holds zero bytes")
    return piece


def _blocks(pieces: Iterable[str]) -> Iterator[Passage]:
    held, base, line = "", 0, 1
    for piece in pieces:
        held += piece
        while len(held) > BLOCK:
            block, held = _cut(held)
            yield Passage(block, base=base, line=line)
            base, line = base + len(block), line + block.count("\n")
    if held:
        yield Passage(held, base=base, line=line)


def _cut(held: str) -> tuple[str, str]:
    """A block that ends with a paragraph, else with a line, a sentence or a word."""
    for cut in _CUTS:
        at = held.rfind(cut, BLOCK // 2, BLOCK)
        if at >= 0:
            return held[: at + len(cut)], held[at + len(cut) :]
    return held[:BLOCK], held[BLOCK:]
