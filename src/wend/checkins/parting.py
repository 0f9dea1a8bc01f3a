"""What leaving does to check-ins and to links to check in by."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from wend.checkins.models import CheckInLink, Meeting
from wend.lib.refusals import Sentence
from wend.pairings.leaving import Following, declare
from wend.pairings.models import Pairing


def says(pairing: Pairing) -> Iterator[Sentence]:
    """Only where the two have met."""
    if not Meeting.objects.filter(pairing=pairing).exists():
        return
    yield _("%(name)s no longer sees any check-in of yours. They stay with you.") % {
        "name": pairing.professional.name
    }
    yield _("You can still write how a meeting was. Only you read it.")
    open_ones = CheckInLink.objects.filter(
        meeting__pairing=pairing, used_at=None, until__gt=timezone.now()
    )
    if open_ones.exists():
        yield _("Your link to check in by still works, once. What you write there, only you read.")


declare("checkins", Following(says=says))
