"""The mirror's picture as plain geometry: two ways down the page, no zones, no height to reach.

x is in per cent of the width, so that letters and marks never shrink; y is in pixels, 44 a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

ROW: Final = 44
# Room at both sides, so that a mark at 0 or 10 is whole.
EDGE: Final = 6.0
BESIDE: Final = 7


@dataclass(frozen=True)
class Mark:
    """One number: where, and how far (pixels) it steps aside for an equal one."""

    x: float
    y: int
    aside: int
    kept: bool = False


@dataclass(frozen=True)
class Chart:
    """Marks and lines of one picture, ``height`` pixels high."""

    height: int
    own: list[Mark]
    other: list[Mark]
    own_lines: list[str]
    other_lines: list[str]
    guides: list[float]


def draw(
    own: Sequence[int | None],
    other: Sequence[int | None],
    kept: Sequence[bool],
    *,
    rtl: bool = False,
) -> Chart:
    """The picture of these numbers (0 to 10, None where missing), one row each."""
    turn = -1 if rtl else 1
    same = [a is not None and a == b for a, b in zip(own, other, strict=True)]
    aside = [BESIDE * turn if equal else 0 for equal in same]
    return Chart(
        height=ROW * len(own),
        own=_marks(own, [-step for step in aside], kept, rtl),
        other=_marks(other, aside, [False] * len(other), rtl),
        own_lines=[_path(run, rtl) for run in _runs(own)],
        other_lines=[_path(run, rtl) for run in _runs(other)],
        guides=[_x(number, rtl) for number in (0, 5, 10)],
    )


def _x(number: int, rtl: bool) -> float:
    x = EDGE + number * (100 - 2 * EDGE) / 10
    return round(100 - x if rtl else x, 2)


def _y(row: int) -> int:
    return row * ROW + ROW // 2


def _marks(
    numbers: Sequence[int | None], aside: Sequence[int], kept: Sequence[bool], rtl: bool
) -> list[Mark]:
    return [
        Mark(_x(number, rtl), _y(row), aside[row], kept[row])
        for row, number in enumerate(numbers)
        if number is not None
    ]


def _runs(numbers: Sequence[int | None]) -> Iterator[list[tuple[int, int]]]:
    """Numbers in a row without a gap, as (row, number): where one is missing the line stops."""
    run: list[tuple[int, int]] = []
    for row, number in enumerate([*numbers, None]):
        if number is not None:
            run.append((row, number))
            continue
        if len(run) > 1:
            yield run
        run = []


def _path(run: Sequence[tuple[int, int]], rtl: bool) -> str:
    points = [(_x(number, rtl), _y(row)) for row, number in run]
    parts = [f"M{points[0][0]} {points[0][1]}"]
    for (x0, y0), (x1, y1) in pairwise(points):
        middle = (y0 + y1) // 2
        parts.append(f"C{x0} {middle} {x1} {middle} {x1} {y1}")
    return " ".join(parts)
