"""The kinds of honest words: a closed list. Which kind was sent is as private as the words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Sentence


@dataclass(frozen=True)
class Kind:
    """Who can send it, what it says, and what a good first answer is for whom it reaches."""

    code: str
    says: Sentence
    sides: frozenset[str]
    first_answer: Sentence


BOTH: Final = frozenset({"client", "professional"})
CLIENT: Final = frozenset({"client"})
PROFESSIONAL: Final = frozenset({"professional"})
KINDS: Final = (
    Kind("resonate", _("I am not sure we resonate"), BOTH,
         _("Thank them for saying it. You need not explain or repair. Ask what they would like now.")),
    Kind("differently", _("I would like us to work differently"), BOTH,
         _("Say what you heard, in your own words, before you say what you think.")),
    Kind("know", _("I do not know how to help with this"), PROFESSIONAL,
         _("This is about what they have learned, not about you. You may ask who knows more.")),
    Kind("hurt", _("Something you said hurt"), BOTH,
         _("First say that you heard it, and that you are glad to know. Do not say what you meant "
           "until they ask.")),
    Kind("helped", _("This helped"), BOTH, _("Let it be good. A thank you is enough.")),
    Kind("else", _("I think someone else might suit you better"), PROFESSIONAL,
         _("You can ask whom they think of, and whether you can stay meanwhile.")),
    Kind("end", _("I would like to end well"), BOTH,
         _("Ask what a good ending would be for them. Offer a last talk; it is theirs to take or leave.")),
)  # fmt: skip
BY_CODE: Final = {kind.code: kind for kind in KINDS}


def kinds_for(side: str) -> list[tuple[str, Sentence]]:
    """The kinds a side can send, as choices."""
    return [(kind.code, kind.says) for kind in KINDS if side in kind.sides]
