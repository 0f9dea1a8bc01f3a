"""The files that the given paths mean."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from wend_language.command.reading import KINDS


def sources(paths: tuple[str, ...]) -> Iterator[str]:
    """Each path as it was given; for a folder, what it holds of the known kinds, in order of name."""
    for path in paths:
        if path != "-" and Path(path).is_dir():
            yield from _inside(path)
        else:
            yield path


def _inside(folder: str) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (str(Path(here, name)) for name in sorted(files) if _is_meant(name))


def _is_meant(name: str) -> bool:
    """Not hidden, not the lock beside an open Word file, and of a kind that can be read."""
    return not name.startswith((".", "~$")) and name.lower().endswith(KINDS)
