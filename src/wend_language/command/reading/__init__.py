"""The readers: a file in, passages out. One for each kind, loaded only when it is met."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from wend_language.command.reading.passages import CannotRead, Passage

Reader = Callable[[BinaryIO], Iterator[Passage]]

_KINDS = {
    ".txt": ("plain", "read_text"),
    ".text": ("plain", "read_text"),
    ".md": ("plain", "read_text"),
    ".markdown": ("plain", "read_text"),
    ".csv": ("tables", "read_table"),
    ".tsv": ("tables", "read_table"),
    ".docx": ("word", "read_word"),
    ".pdf": ("pdf", "read_pdf"),
    ".json": ("fhir", "read_fhir"),
    ".ndjson": ("fhir", "read_lines"),
}
KINDS = tuple(_KINDS)


def reader_for(name: str) -> Reader:
    """The reader for a file of this name; without a known ending it is taken for plain text."""
    module, function = _KINDS.get(Path(name).suffix.lower(), _KINDS[".txt"])
    found: Reader = getattr(import_module(f"{__name__}.{module}"), function)
    return found


def read(path: Path) -> Iterator[Passage]:
    """The passages of one file. Raises ``CannotRead`` with a sentence, and nothing else."""
    try:
        with path.open("rb") as file:
            yield from reader_for(path.name)(file)
    except CannotRead:
        raise
    except OSError as problem:
        raise CannotRead((problem.strerror or "it cannot be opened").lower()) from problem
    except Exception as problem:  # broken Word and PDF files raise anything at all
        raise CannotRead(
            f"it is damaged or of another kind ({type(problem).__name__})"
        ) from problem


__all__ = ["KINDS", "CannotRead", "Passage", "Reader", "read", "reader_for"]
