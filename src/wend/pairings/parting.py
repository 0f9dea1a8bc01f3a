"""What leaving does between the two themselves: the bridge, the hour, the duty that Wend cannot lift."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from wend.lib.refusals import Sentence
from wend.pairings.access import hour_between
from wend.pairings.leaving import Following, declare
from wend.pairings.models import Pairing


def says(pairing: Pairing) -> Iterator[Sentence]:
    """One sentence for each thing that changes, and only for what is there."""
    yield _("%(name)s reads that you left. Nobody asks why.") % _name(pairing)
    if pairing.situation != "free":
        yield _(
            "If a court or a ward says that you must come, that does not end here. Wend cannot "
            "change it."
        )
    if pairing.phase == "bridging":
        yield _("The bridge ends today.")
    if pairing.client and pairing.state.hour == "held":
        yield _("The hour kept for you (%(hour)s) may go to someone else.") % {
            "hour": hour_between(pairing.client, pairing)
        }


def lost(pairing: Pairing) -> Iterator[Sentence]:
    """An hour that was given away meanwhile."""
    if pairing.client and pairing.state.hour == "given":
        yield _("Your hour (%(hour)s) was given to someone else meanwhile.") % {
            "hour": hour_between(pairing.client, pairing)
        }


def _name(pairing: Pairing) -> dict[str, str]:
    return {"name": pairing.professional.name}


declare("pairings", Following(says=says, lost=lost))
