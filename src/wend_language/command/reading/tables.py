"""Tables (CSV): every cell is a passage of its own; offsets count inside the cell."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import TextIOWrapper
from itertools import chain
from typing import BinaryIO

from wend_language.command.reading.passages import CannotRead, Passage
from wend_language.command.reading.plain import encoding_of

CELL = 1 << 24
HEADING = 60
SEPARATORS = ",;\t|"


def read_table(file: BinaryIO) -> Iterator[Passage]:
    """The cells, row by row. Raises ``CannotRead``."""
    csv.field_size_limit(CELL)
    text = TextIOWrapper(file, encoding=encoding_of(file), newline="")
    try:
        yield from _cells(csv.reader(text, delimiter=_separator(text)))
    except csv.Error as problem:
        raise CannotRead(f"this is not a table that can be read ({problem})") from problem
    finally:
        text.detach()


def _separator(text: TextIOWrapper) -> str:
    """The one that the first line holds most of; a comma when in doubt."""
    first = text.readline(1 << 16)
    text.seek(0)
    return max(SEPARATORS, key=first.count)


def _cells(rows: Iterator[list[str]]) -> Iterator[Passage]:
    first = next(rows, [])
    names = first if _are_headings(first) else []
    for number, row in enumerate(chain([first], rows), 1):
        for column, cell in enumerate(row):
            if cell.strip():
                yield Passage(cell, {"row": number, "column": _name(names, column)})


def _are_headings(row: list[str]) -> bool:
    """Short, all different and none empty: names of columns, not yet their content."""
    return len({*row}) == len(row) and all(0 < len(cell.strip()) <= HEADING for cell in row)


def _name(names: list[str], column: int) -> str:
    return names[column].strip() if column < len(names) else str(column + 1)
