"""What leaving does to a yes."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from wend.learning.models import PRACTICE, SENSING, Said
from wend.lib.refusals import Sentence
from wend.pairings.leaving import Following, declare
from wend.pairings.models import Pairing


def says(pairing: Pairing) -> Iterator[Sentence]:
    """Only where a yes stands."""
    if any(Said.of(pairing, about).yes for about in (SENSING, PRACTICE)):
        yield _(
            "Your shared numbers count no more, from this quarter on. Figures of earlier quarters "
            "stay, unless you take your yes back. You can still do that when you have left."
        )


declare("learning", Following(says=says))
