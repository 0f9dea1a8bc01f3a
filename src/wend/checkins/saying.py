"""What the check-ins say about change: the one place where the mirror asks the rating model.

Worked out anew each time from what the asking client may see; nothing of it is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Sentence
from wend_resonance import PRIVATE, Kind, Settings, settings_from
from wend_resonance import say as weigh

ENOUGH: Final = PRIVATE.first
SENTENCES: Final[dict[Kind, Sentence]] = {
    Kind.TOO_EARLY: _(
        "Too early to say. After four meetings there may be something to see here, or still "
        "nothing."
    ),
    Kind.MUCH_AS_IT_WAS: _("Between the two of you it feels much as it did in the first meetings."),
    Kind.CLOSER: _("The two of you feel closer to a fit than in the first meetings."),
    Kind.FURTHER: _("The two of you feel further from a fit than in the first meetings."),
    Kind.DIFFERENTLY: _(
        "The two of you sense it differently: since the first meetings you have not gone the "
        "same way."
    ),
    Kind.CANNOT_TELL: _(
        "We cannot tell. That is a normal answer, and it says nothing about either of you."
    ),
}
# Where the professional's answers are too few to speak of two.
FROM_ONE_SIDE: Final[dict[Kind, Sentence]] = {
    Kind.MUCH_AS_IT_WAS: _("Going by your answers alone, it feels much as in the first meetings."),
    Kind.CLOSER: _("Going by your answers alone, it feels closer to a fit than at first."),
    Kind.FURTHER: _("Going by your answers alone, it feels further from a fit than at first."),
}
# How many times in a hundred it holds, as words; from the surest down.
SURE: Final[tuple[tuple[float, Sentence], ...]] = (
    (0.95, _("We are quite sure: of a hundred such answers, five or fewer are wrong.")),
    (0.90, _("We are fairly sure: of a hundred such answers, up to ten are wrong.")),
    (0.0, _("We are somewhat sure: of a hundred such answers, up to fifteen are wrong.")),
)


@dataclass(frozen=True)
class Said:
    """A sentence, and how sure it is."""

    sentence: Sentence
    sure: Sentence = ""


def say(client: Sequence[int | None], professional: Sequence[int | None]) -> Said:
    """What these numbers (0 to 10, None where missing, one a meeting in order) say about change."""
    said = weigh(client, professional, settings_here())
    told = sum(number is not None for number in professional)
    sentences = SENTENCES if told >= ENOUGH else {**SENTENCES, **FROM_ONE_SIDE}
    return Said(sentences[said.kind], _sure(said.probability))


def settings_here() -> Settings:
    """The published settings, or what this practice learnt, where its operator keeps that in a file."""
    held = settings.WEND_RESONANCE
    return settings_from(held) if held else PRIVATE


def _sure(probability: float | None) -> Sentence:
    if probability is None:
        return ""
    return next(words for bound, words in SURE if probability >= bound)
