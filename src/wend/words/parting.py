"""What leaving does to honest words."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from wend.lib.refusals import Sentence
from wend.pairings.leaving import Following, declare
from wend.pairings.models import Pairing
from wend.words.models import Sending, Word


def says(pairing: Pairing) -> Iterator[Sentence]:
    """Only where something was sent or kept."""
    mine = Word.objects.filter(pairing=pairing, by="client")
    if Sending.objects.filter(word__in=mine).exists():
        yield _("%(name)s no longer reads the words you sent. They stay with you.") % {
            "name": pairing.professional.name
        }


declare("words", Following(says=says))
