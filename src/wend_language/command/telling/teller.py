"""How findings are told: a form has what comes first, between and last, and an item for each passage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from wend_language import Finding
from wend_language.command.reading import Passage


@dataclass(frozen=True)
class Seen:
    """One passage and what was found in it.

    ``name`` is the file's; ``number`` counts files and
    ``part`` passages in the file, both from 1.
    """

    name: str
    number: int
    part: int
    passage: Passage
    findings: Sequence[Finding]


@dataclass(frozen=True)
class Teller:
    """One form. ``items`` makes the pieces of a passage, which ``between`` holds apart."""

    items: Callable[[Seen], Iterator[str]]
    opening: str = ""
    between: str = ""
    closing: str = ""
