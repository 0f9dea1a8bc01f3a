"""What makes a whole package untrustworthy, and where it was found."""

from enum import StrEnum


class Damage(StrEnum):
    NOT_A_ZIP = "not-a-zip"
    CORRUPT = "corrupt"
    LOCKED = "locked"
    UNSAFE_NAME = "unsafe-name"
    TWICE = "twice"
    TOO_LARGE = "too-large"
    MISSING_FILE = "missing-file"
    NOT_JSON = "not-json"
    EMPTY = "empty"
    MISSING_COLUMN = "missing-column"
    COLUMN_TWICE = "column-twice"
    NOT_UTF8 = "not-utf8"
    NUL = "nul"
    BAD_QUOTES = "bad-quotes"
    FIELD_COUNT = "field-count"
    NO_ID = "no-id"
    SAME_ID = "same-id"


class DamagedPackageError(Exception):
    """row: 1 is the heading, so 2 is the first record; None where it is not about a row.

    detail: what was seen, short enough to print.
    """

    def __init__(
        self,
        damage: Damage,
        file: str,
        *,
        row: int | None = None,
        field: str = "",
        detail: str = "",
    ) -> None:
        self.damage, self.file, self.row, self.field = damage, file, row, field
        self.detail = detail[:80]
        super().__init__(damage, file, row, field, self.detail)
