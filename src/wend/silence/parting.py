"""What leaving does to a silence: from then on nobody is asked after anybody."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from wend import notify
from wend.lib.refusals import Sentence
from wend.pairings.leaving import Following, declare
from wend.pairings.models import Pairing
from wend.silence.access import wanted_of
from wend.silence.models import Named
from wend.silence.rule import LEAVE, PERSON


def says(pairing: Pairing) -> Iterator[Sentence]:
    """Only where something would be sent."""
    if pairing.client is None or (wanted := wanted_of(pairing)).how == LEAVE:
        return
    if wanted.how == PERSON:
        yield _("The one you named is not asked to say hello because of this any more.")
    else:
        yield _("No message comes any more for being quiet here.")


def does(pairing: Pairing) -> None:
    """What waits to go out does not go."""
    if pairing.client is None:
        return
    notify.forget(pairing.client, "quiet")
    if named := Named.of(pairing.client):
        notify.forget(named, "hello")


declare("silence", Following(says=says, does=does))
