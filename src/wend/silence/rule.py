"""When somebody is to be asked after: one pure rule over what the client chose and what there was.

Nothing here is stored or shown. There is no “almost”: it is time, or it is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

How = Literal["leave", "message", "person"]
LEAVE: Final[How] = "leave"
MESSAGE: Final[How] = "message"
PERSON: Final[How] = "person"
WEEKS: Final = (2, 4, 8)


@dataclass(frozen=True)
class Wanted:
    """What a client chose for one pairing; left be until they chose something else.

    ``seen``: whether the professional may read it.
    """

    how: How = LEAVE
    weeks: int = 4
    seen: bool = False


@dataclass(frozen=True)
class Signs:
    """The last day the client was or did anything here, and the last day that ends a silence anyway."""

    own: date
    between: date


def is_time(
    wanted: Wanted, signs: Signs, *, in_touch: bool, sent: date | None, today: date
) -> bool:
    """Whether the one message, or the one question to the named person, is to go today.

    ``sent`` is the day one went; another goes only after the client has been here again.
    """
    if wanted.how == LEAVE or not in_touch:
        return False
    if sent is not None and signs.own <= sent:
        return False
    return today - max(signs.own, signs.between) >= timedelta(weeks=wanted.weeks)
