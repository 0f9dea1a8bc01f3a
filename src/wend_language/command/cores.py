"""Several sources over all cores: told in order, a bounded number of them under way at a time."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from multiprocessing import Pool
from threading import Semaphore

from wend_language.command.looking import Told, pieces
from wend_language.command.options import Options
from wend_language.command.telling import teller_for

AHEAD = 8
"""Sources for each core that may be read before their turn to be told."""


def told_in_order(names: list[str], options: Options) -> Iterator[Told]:
    """What came of each source, in the order given."""
    cores = min(os.cpu_count() or 1, len(names))
    room = Semaphore(cores * AHEAD)
    with Pool(cores) as pool, _progress(len(names)) as step:
        for told in pool.imap(partial(_one, options=options), _slowly(names, room)):
            room.release()
            step()
            yield told


def _slowly(names: list[str], room: Semaphore) -> Iterator[tuple[int, str]]:
    """A name only when there is room, so that what waits to be told does not pile up."""
    for numbered in enumerate(names, 1):
        room.acquire()
        yield numbered


def _one(numbered: tuple[int, str], options: Options) -> Told:
    number, name = numbered
    told = Told(name)
    teller = teller_for(options.format, several=True, language=options.language)
    told.pieces = list(pieces(name, number, options, teller, told))
    return told


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """A bar on a terminal, and nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415  # slow to load
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Looking", total=total)
        yield lambda: bar.advance(task)
