"""What follows from leaving: each part says it beforehand, does it at once, and says what undo cannot.

A part declares its own when it is loaded, so that the page before leaving and leaving itself can
never tell two stories.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wend.lib.refusals import Sentence

if TYPE_CHECKING:
    from wend.pairings.models import Pairing

Says = Callable[["Pairing"], Iterable[Sentence]]
Does = Callable[["Pairing"], None]


def _nothing(pairing: Pairing) -> Iterable[Sentence]:
    return ()


def _nothing_done(pairing: Pairing) -> None:
    return None


@dataclass(frozen=True)
class Following:
    """One part's share. ``says`` before, ``does`` in leaving's own transaction, ``lost`` after undo."""

    says: Says = _nothing
    does: Does = _nothing_done
    lost: Says = _nothing


_known: Final[dict[str, Following]] = {}


def declare(part: str, following: Following) -> None:
    """Make a part's share known; a part does so when it is loaded."""
    _known[part] = following


def what_follows(pairing: Pairing) -> list[Sentence]:
    """What leaving now would do, in sentences for the client."""
    return [sentence for one in _in_order() for sentence in one.says(pairing)]


def let_follow(pairing: Pairing) -> None:
    """Do what was said; in the transaction of leaving, so that all of it happens or nothing."""
    for one in _in_order():
        one.does(pairing)


def what_is_lost(pairing: Pairing) -> list[Sentence]:
    """What taking leaving back could not restore, in sentences for the client."""
    return [sentence for one in _in_order() for sentence in one.lost(pairing)]


def _in_order() -> list[Following]:
    # Parts are loaded from the top down; what happens between the two comes first on the page.
    return list(reversed(_known.values()))
