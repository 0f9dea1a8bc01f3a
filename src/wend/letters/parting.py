"""What leaving does to letters."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from wend.letters.models import Sending
from wend.lib.refusals import Sentence
from wend.pairings.leaving import Following, declare
from wend.pairings.models import Pairing


def says(pairing: Pairing) -> Iterator[Sentence]:
    """Only where a letter is on its way or was sent."""
    held = Sending.objects.filter(pairing=pairing, withdrawing=None)
    known = {"name": pairing.professional.name}
    if held.filter(to="person").exists():
        yield _("%(name)s can no longer open the letters you sent them.") % known
    if held.filter(to="practice").exists():
        yield _("A letter you sent to the practice stays there until you take it back.")


declare("letters", Following(says=says))
