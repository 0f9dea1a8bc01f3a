"""All numbers that the rating model stands on, in one frozen record, with units and sources.

Points are points of the 0 to 10 answer. A *pair SD* is how much pairings differ from one another
in fit; change is counted in it, so that both sides count alike.

*Published* means: taken from published studies of clients' and professionals' session ratings, as the
brief for this model states them; the studies that we could name are in ``docs/resonance.md``.
*Assumed* means that no study that we know of says it: such numbers can be learnt from a practice's own
consenting data (``wend_resonance.learning``).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Final


@dataclass(frozen=True, slots=True)
class Side:
    """How one side's answers spread. Shares are of the variance of one answer before rounding.

    level, sd: points, published.  pair, session, rest: shares that add up to one, published;
    ``rest`` is what belongs to a person alone (leniency, the professional's own way).
    lag: correlation of a session's part with the next session's, published for clients.
    """

    level: float
    sd: float
    pair: float
    session: float
    lag: float

    @property
    def pair_sd(self) -> float:
        """Points that one pair SD of fit moves this side's answer."""
        return self.sd * sqrt(self.pair)

    @property
    def session_sd(self) -> float:
        """Points that one session differs from the next for no lasting reason."""
        return self.sd * sqrt(self.session)

    @property
    def level_sd(self) -> float:
        """Points that levels differ between pairings, for whatever reason."""
        return self.sd * sqrt(1 - self.session)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the filter takes as known about pairings in general; never about one person."""

    client: Side
    professional: Side
    sides: float = 0.525  # correlation of the sides' fit, and of its changes; published .50 to .55
    same_session: float = 0.35  # correlation of the sides' session parts; published
    drift: float = 0.12  # pair SD a session; assumed
    jump_chance: float = 0.02  # a session; published .01 to .03
    jump: float = 1.0  # pair SD; assumed
    matters: float = 0.5  # pair SD: a change smaller than this is "much as it was"; ours
    sure: float = 0.85  # probability from which something is said; ours
    first: int = 4  # ratings that "at first" means; ours

    def __post_init__(self) -> None:
        if not 0 <= self.same_session < 1 or not 0 <= self.sides < 1:
            raise ValueError("correlations lie from 0 up to, not including, 1")
        if min(self.client.sd, self.professional.sd, self.drift, self.jump) <= 0:
            raise ValueError("spreads are above 0")


PROFESSIONAL: Final = Side(level=8.0, sd=1.4, pair=0.37, session=0.38, lag=0.0)
PRIVATE: Final = Settings(
    client=Side(level=8.7, sd=1.8, pair=0.40, session=0.30, lag=0.40), professional=PROFESSIONAL
)
ROOM: Final = Settings(
    client=Side(level=9.6, sd=2.0, pair=0.40, session=0.30, lag=0.40),
    professional=Side(level=8.5, sd=1.4, pair=0.37, session=0.38, lag=0.0),
)
