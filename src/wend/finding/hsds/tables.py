"""Rows of one CSV table, each checked before anything is believed of it."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from wend.finding.hsds.archive import Archive
from wend.finding.hsds.damage import Damage, DamagedPackageError

BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Table:
    """needs: columns without which its rows say nothing.  key: a column that names each row once.

    required: a package without this table is not whole.
    """

    file: str
    needs: tuple[str, ...]
    key: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    fields: dict[str, str]

    def __getitem__(self, name: str) -> str:
        """The field as it stands, without the spaces around it; "" when there is no such column."""
        return self.fields.get(name, "").strip()


def rows(archive: Archive, table: Table, tick: Callable[[int], object]) -> Iterator[Row]:
    """Every row of the table; of an absent table that is not required: none.

    tick: called with the bytes of each line read.  Raises DamagedPackageError.
    """
    if table.file not in archive and not table.required:
        return
    reader = csv.reader(_text(archive, table.file, tick), strict=True)
    heading = _heading(_next(reader, table.file, 1), table)
    seen: set[str] = set()
    number = 1
    while (values := _next(reader, table.file, number := number + 1)) is not None:
        row = Row(number, _fields(heading, values, table.file, number))
        _check_key(row, table, seen)
        yield row


def _text(archive: Archive, file: str, tick: Callable[[int], object]) -> Iterator[str]:
    for number, line in enumerate(archive.lines(file)):
        tick(len(line))
        # Bytes that are not UTF-8 pass as surrogates here, so that the field can be named later.
        bare = line.removeprefix(BOM) if number == 0 else line
        yield bare.decode("utf-8", "surrogateescape")


def _next(reader: Iterator[list[str]], file: str, number: int) -> list[str] | None:
    try:
        return next(reader, None)
    except csv.Error as error:
        damage = Damage.NUL if "NUL" in str(error) else Damage.BAD_QUOTES
        damage = Damage.TOO_LARGE if "limit" in str(error) else damage
        raise DamagedPackageError(damage, file, row=number, detail=str(error)) from error


def _heading(values: list[str] | None, table: Table) -> list[str]:
    if values is None:
        raise DamagedPackageError(Damage.EMPTY, table.file, row=1)
    names = [value.strip() for value in values]
    for name in table.needs:
        if name not in names:
            raise DamagedPackageError(Damage.MISSING_COLUMN, table.file, row=1, field=name)
    for name in names:
        if names.count(name) > 1:
            raise DamagedPackageError(Damage.COLUMN_TWICE, table.file, row=1, field=name)
    return names


def _fields(heading: list[str], values: list[str], file: str, number: int) -> dict[str, str]:
    if len(values) != len(heading):
        seen = f"{len(values)} / {len(heading)}"
        last = heading[min(len(values), len(heading)) - 1]
        raise DamagedPackageError(Damage.FIELD_COUNT, file, row=number, field=last, detail=seen)
    for name, value in zip(heading, values, strict=True):
        _check_text(value, file, number, name)
    return dict(zip(heading, values, strict=True))


def _check_text(value: str, file: str, number: int, name: str) -> None:
    if "\0" in value:
        raise DamagedPackageError(Damage.NUL, file, row=number, field=name)
    if value.isascii():
        return
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise DamagedPackageError(Damage.NOT_UTF8, file, row=number, field=name) from error


def _check_key(row: Row, table: Table, seen: set[str]) -> None:
    if not table.key:
        return
    if not (key := row[table.key]):
        raise DamagedPackageError(Damage.NO_ID, table.file, row=row.number, field=table.key)
    if key in seen:
        raise DamagedPackageError(
            Damage.SAME_ID, table.file, row=row.number, field=table.key, detail=key
        )
    seen.add(key)
