"""What leaving does to meetings to come."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from wend.coming.schedule import schedule_of
from wend.lib.refusals import Sentence
from wend.pairings.leaving import Following, declare
from wend.pairings.models import Pairing


def says(pairing: Pairing) -> Iterator[Sentence]:
    """Only where something is planned."""
    if schedule_of(pairing).to_come():
        yield _("Meetings to come are taken off both your pages at once. Nobody has to call.")


declare("coming", Following(says=says))
