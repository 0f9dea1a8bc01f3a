"""What learning says: the refusal, the trail, and what a professional's guesses amount to."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Sentence
from wend.trail.kinds import declare

PARTED: Sentence = _(
    "You two have parted, so nothing new can count. You can still take a yes back."
)

declare("learning.said", _("{who} said if shared numbers may count for more."))
declare("learning.looked", _("{who} looked at a figure that your shared numbers are part of."))


class Way(StrEnum):
    """How one number moves with another, as far as its interval says."""

    ALONG = "along"
    IN_PART = "in part"
    HARDLY = "hardly"
    AGAINST = "against"
    CANNOT_TELL = "cannot tell"


TRACK: Final[dict[Way, Sentence]] = {
    Way.ALONG: _("When it was better or worse for them, your guess went along closely."),
    Way.IN_PART: _("When it was better or worse for them, your guess went along in part."),
    Way.HARDLY: _("When it was better or worse for them, your guess hardly moved."),
    Way.AGAINST: _("When it was better for them, your guess was lower, and the other way round."),
    Way.CANNOT_TELL: _("We cannot tell if your guess moves with how it was for them."),
}
PROJECT: Final[dict[Way, Sentence]] = {
    Way.ALONG: _("Your guess follows how you felt yourself, whatever it was like for them."),
    Way.IN_PART: _("Part of your guess is how you felt yourself."),
    Way.HARDLY: _("How you felt yourself hardly colours your guess."),
    Way.AGAINST: _("When you felt better yourself, you guessed lower for them."),
    Way.CANNOT_TELL: _("We cannot tell if how you felt yourself colours your guess."),
}
LEAN: Final[dict[Way, Sentence]] = {
    Way.ALONG: _("On the whole you guess higher than they say."),
    Way.AGAINST: _("On the whole you guess lower than they say."),
    Way.HARDLY: _("On the whole you guess about as high as they say."),
    Way.CANNOT_TELL: _("We cannot tell if you guess higher or lower than they say."),
}
