"""What the simulated practices are like: everything that is not the rating model's own settings.

Sources are in ``docs/resonance.md``; *assumed* means that we know of no study that says it.
"""

from __future__ import annotations

from dataclasses import dataclass

from wend_resonance.settings import PRIVATE, Settings


@dataclass(frozen=True, slots=True)
class World:
    """Whole practices: who meets whom, what is answered, who leaves.

    settings: how answers come about.  sessions: the longest a pairing lasts here.
    """

    settings: Settings = PRIVATE
    sessions: int = 40
    professional_share: float = 0.07  # of a client's answer: the professional's part; published
    meets: tuple[float, ...] = (
        0.5,
        0.25,
        0.15,
        0.1,
    )  # clients with 1, 2, 3, 4 professionals; assumed
    pairings_each: int = 20  # of a professional; assumed
    masking: float = 0.3  # share of clients who lift answers below 9 by half the gap; assumed
    missing: tuple[float, float] = (
        0.2,
        0.4,
    )  # share of answers, a pairing's lies between; published
    missing_more: float = 0.0  # logit per session SD below usual: more missing when low
    dips: float = (
        0.5  # share of pairings with a dip of 1 to 2 session SD over 1 to 3 sessions; published
    )
    leaving: float = 0.018  # a session, at usual fit; published
    leaving_slope: float = 0.55  # logit per pair SD of fit below usual; published
    practical: float = (
        0.01  # a session, leaving for reasons that have nothing to do with fit; assumed
    )
    sudden: tuple[int, float] | None = None  # at this session both sides' fit moves so far, pair SD
