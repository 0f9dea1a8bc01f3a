"""The freedom notice: the plain statement that one is free to go, true for this pairing.

A notice is text, not code: a change of its words is a new version. That a client has read one is a
step of the pairing (``notice``), whose choice names variant, version and language: ``free-1-en``.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wend.freedom.models import Pace
from wend.lib.refusals import Sentence
from wend.pairings.models import Pairing

DAYS: Final = 30.44  # in a month, on average


@dataclass(frozen=True)
class Notice:
    """One variant in its newest version: a heading and plain paragraphs."""

    variant: str
    version: int
    heading: Sentence
    paragraphs: tuple[Sentence, ...]

    @property
    def code(self) -> str:
        """What goes on record: variant, version, language."""
        return f"{self.variant}-{self.version}-{get_language()}"


FREE: Final = Notice(
    "free",
    1,
    _("You are free to go"),
    (
        _("You can stop at any time, for any reason or none. One press is enough."),
        _(
            "If it does not feel right between you two, that is not your fault, and it is not a "
            "sign of anything in you. Not every person fits every person."
        ),
        _(
            "You know best what fits you, and when. You can rest, come back, or look for someone "
            "else. If you look, you can ask to stay meanwhile."
        ),
        _(
            "What you write here stays yours. You choose what is seen, and you can change your mind."
        ),
        _(
            "Nobody watches these pages. If you are in danger, call for help; the numbers are below."
        ),
    ),
)
BOUND: Final = Notice(
    "bound",
    1,
    _("What you are free to do, and what not"),
    (
        _(
            "A court or a ward has a say in whether you come. Wend cannot change that, and it would "
            "not be honest to tell you that you are free to stop the meetings. Ask the one who sent "
            "you, or a lawyer, what happens if you do."
        ),
        _(
            "In Wend you are free. You can leave here at any time with one press. Then nothing more "
            "of yours is shared through Wend. The meetings and the duty to come go on as before."
        ),
        _(
            "If it does not feel right between you two, that is not your fault. You may say so, and "
            "you may ask for someone else."
        ),
        _(
            "What you write here stays yours. You choose what is seen. Nobody can make you answer "
            "here."
        ),
        _(
            "Nobody watches these pages. If you are in danger, call for help; the numbers are below."
        ),
    ),
)


def notice_for(situation: str) -> Notice:
    """The notice that is true for a legal situation: ``free``, ``court`` or ``ward``."""
    return FREE if situation == "free" else BOUND


def is_due(pairing: Pairing, now: datetime) -> bool:
    """Whether it is time to say it again: another notice is true now, or the pace has come round."""
    state = pairing.state
    if not state.is_open or state.noticed_at is None:
        return False
    said_other = not state.notice.startswith(notice_of(pairing).variant)
    return said_other or now - state.noticed_at > timedelta(days=DAYS * Pace.months_for(pairing))


def notice_of(pairing: Pairing) -> Notice:
    """The notice that is true for this pairing."""
    return notice_for(pairing.situation)
