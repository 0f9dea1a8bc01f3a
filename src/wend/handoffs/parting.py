"""What leaving does to words taken along: nothing, and that is said too."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from wend.handoffs.models import CarryLink
from wend.lib.refusals import Sentence
from wend.pairings.leaving import Following, declare
from wend.pairings.models import Pairing


def says(pairing: Pairing) -> Iterator[Sentence]:
    """Only where a link to words to take along is open."""
    held = CarryLink.objects.filter(carry__client=pairing.client_id, withdrawn_at=None)
    if held.filter(until__gt=timezone.now()).exists():
        yield _("Words you gave to others to read stay open to them until you take them back.")


declare("handoffs", Following(says=says))
