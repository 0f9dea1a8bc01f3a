"""What a side is offered on the pairing's page: the steps it may take now, with their words."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Sentence
from wend.pairings.models import Pairing
from wend.people.models import Hat


@dataclass(frozen=True)
class Offer:
    """One step as a button: the URL's name, what the button says, what happens then."""

    step: str
    url_name: str
    says: Sentence
    then: Sentence


_CLIENT = [
    Offer(
        "go on together",
        "going_on",
        _("I want to go on together"),
        _("Once you both say so, you go on. You stay free to go."),
    ),
    Offer("pause", "pausing", _("Rest for a while"), _("Nothing is asked of you meanwhile.")),
    Offer("resume", "resuming", _("I am back from my rest"), ""),
    Offer(
        "look",
        "looking",
        _("I am looking for something else. May I stay meanwhile?"),
        _("You stay in touch while you look. You can also stay after all."),
    ),
    Offer("stay", "staying", _("I stay after all"), ""),
    Offer(
        "found",
        "finding_said",
        _("I have found what fits"),
        _("The bridge ends here, with thanks."),
    ),
    Offer("return", "returning", _("Come back"), _("It costs nothing, and nobody asks why.")),
    Offer("withdraw", "withdrawing", _("Take my question back"), ""),
]
_PROFESSIONAL = [
    Offer("accept", "accepting", _("Yes, let us meet"), ""),
    Offer("decline", "declining", _("I cannot, now"), _("No reason is kept.")),
    Offer("withdraw", "withdrawing", _("Take the invitation back"), ""),
    Offer(
        "go on together",
        "going_on",
        _("I want to go on together"),
        _("Once you both say so, you go on."),
    ),
]


def offers(pairing: Pairing, hat: Hat) -> list[Offer]:
    """The offers that hold now for this side."""
    known = _CLIENT if hat.side == "client" else _PROFESSIONAL
    return [offer for offer in known if pairing.may(offer.step, hat)]
