"""PDF files: a passage for each page; what was scanned holds no words to read."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import BinaryIO

from wend_language.command.reading.passages import CannotRead, Passage


def read_pdf(file: BinaryIO) -> Iterator[Passage]:
    """The words of each page. Raises ``CannotRead`` where there are none or a password is asked."""
    from pypdf import PdfReader  # noqa: PLC0415  # slow to load, and most calls need none

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(file)
    if reader.is_encrypted and not reader.decrypt(""):
        raise CannotRead("a password is needed to open it")
    empty = True
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text()
        if text.strip():
            empty = False
            yield Passage(text, {"page": number})
    if empty:
        raise CannotRead("it holds no words, perhaps only pictures of pages")
