"""``wend lab simulate``: whole practices, drawn from the published settings, into a file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.progress import track

from wend_lab.filing import rows, sink
from wend_lab.practices import CHUNK, draw_all
from wend_lab.world import World
from wend_resonance.settings import PRIVATE, ROOM

GIVEN = {"private": PRIVATE, "room": ROOM}


def main(argv: Sequence[str]) -> int:
    """The words after ``wend lab``; returns the exit code."""
    asked = _words().parse_args(argv)
    try:
        world = replace(
            World(), settings=GIVEN[asked.given], sessions=asked.meetings, masking=asked.masking
        )
        simulate(world, asked.pairings, asked.seed, asked.out)
    except (ValueError, OSError) as problem:
        Console(stderr=True).print(f"That did not work: {problem}", highlight=False)
        return 2
    return 0


def simulate(world: World, pairings: int, seed: int, out: Path) -> None:
    """Draw and write, a chunk at a time; raises ValueError for a kind of file we cannot write."""
    if pairings < 1:
        raise ValueError("at least one pairing is needed")
    screen = Console(stderr=True)
    with sink(out) as file:
        chunks = draw_all(world, pairings, seed)
        steps = -(-pairings // CHUNK)
        for number, drawn in enumerate(
            track(chunks, "Drawing", total=steps, console=screen, disable=not sys.stderr.isatty())
        ):
            file.write(rows(drawn, number * CHUNK))
    screen.print(f"{pairings:,} pairings are in {out}", highlight=False)


def _words() -> argparse.ArgumentParser:
    words = argparse.ArgumentParser(prog="wend lab", description=__doc__)
    verbs = words.add_subparsers(required=True, metavar="simulate")
    verb = verbs.add_parser("simulate", help="draw whole practices into a file")
    verb.add_argument("--pairings", type=int, required=True, help="how many")
    verb.add_argument("--seed", type=int, required=True, help="the same seed draws the same")
    verb.add_argument("--out", type=Path, required=True, help="a file: .parquet or .csv")
    verb.add_argument("--meetings", type=int, default=40, help="the most in a pairing (40)")
    verb.add_argument(
        "--given", choices=list(GIVEN), default="private", help="how answers are given (private)"
    )
    verb.add_argument("--masking", type=float, default=0.3, help="share who lift low answers (.3)")
    return words
