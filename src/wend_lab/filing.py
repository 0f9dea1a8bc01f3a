"""Drawn pairings as rows of a file: one meeting a row, written chunk by chunk."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from wend_lab.practices import Drawn
from wend_lab.truths import changes

COLUMNS = {
    "pairing": pa.int64(),
    "client": pa.int64(),
    "professional": pa.int64(),
    "meeting": pa.int16(),
    "client_rating": pa.int8(),
    "professional_rating": pa.int8(),
    "true_change": pa.float32(),
    "true_apart": pa.float32(),
    "masks": pa.bool_(),
}


class Sink(Protocol):
    """Takes one table after another."""

    def write(self, table: Any) -> None:
        """Append its rows."""

    def close(self) -> None:
        """Nothing more comes."""


class _Csv:
    def __init__(self, path: Path) -> None:
        self.file = path.open("w", newline="", encoding="utf-8")
        self.rows = csv.writer(self.file)
        self.rows.writerow(COLUMNS)

    def write(self, table: Any) -> None:
        self.rows.writerows(zip(*(column.to_pylist() for column in table.columns), strict=True))

    def close(self) -> None:
        self.file.close()


class _Parquet:
    def __init__(self, path: Path) -> None:
        self.writer = pq.ParquetWriter(path, pa.schema(COLUMNS), compression="zstd")

    def write(self, table: Any) -> None:
        self.writer.write_table(table)

    def close(self) -> None:
        self.writer.close()


@contextmanager
def sink(path: Path) -> Iterator[Sink]:
    """A file to write to, by its ending: ``.parquet`` or ``.csv``. Raises ValueError for another."""
    kinds: dict[str, Callable[[Path], Sink]] = {".parquet": _Parquet, ".csv": _Csv}
    if path.suffix not in kinds:
        raise ValueError("the file's name ends in .parquet or .csv")
    held = kinds[path.suffix](path)
    try:
        yield held
    finally:
        held.close()


def rows(drawn: Drawn, first: int) -> Any:
    """The meetings of these pairings, numbered from ``first``, as a table."""
    common, apart = changes(drawn)
    there = np.arange(common.shape[1])[None, :] < drawn.stays[:, None]
    at, meeting = np.nonzero(there)
    return pa.table(
        {
            "pairing": at + first,
            "client": drawn.clients[at],
            "professional": drawn.professionals[at],
            "meeting": meeting + 1,
            "client_rating": _ratings(drawn.client[there]),
            "professional_rating": _ratings(drawn.professional[there]),
            "true_change": common[there].astype("float32"),
            "true_apart": apart[there].astype("float32"),
            "masks": drawn.masks[at],
        },
        schema=pa.schema(COLUMNS),
    )


def _ratings(values: Any) -> Any:
    return pa.array(values, from_pandas=True).cast(pa.int8())
