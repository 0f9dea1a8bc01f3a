"""What leaving does to a client's seats, and what undoing it cannot bring back."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from wend.groups.access import own_seats
from wend.groups.models import Gathering, Seat, Share
from wend.lib.refusals import Sentence
from wend.pairings.leaving import Following, declare
from wend.pairings.models import Pairing


def says(pairing: Pairing) -> Iterator[Sentence]:
    """Only where the client meets this professional with others."""
    if any(seat.is_in for seat in _seats(pairing)):
        yield _("You are out of the meetings with others too. Wend tells the others nothing.")


def lost(pairing: Pairing) -> Iterator[Sentence]:
    """A group that was ended meanwhile, or a time that was planned for all meanwhile."""
    seats = _seats(pairing)
    name = {"name": pairing.professional.name}
    if any(_ended_meanwhile(seat, pairing) for seat in _all_seats(pairing)):
        yield _("%(name)s ended the meetings with others meanwhile.") % name
    if any(_missed(seat) for seat in seats):
        yield _("A meeting with others was planned meanwhile. Ask %(name)s for the time.") % name


def _seats(pairing: Pairing) -> list[Seat]:
    return [own.seat for own in own_seats(pairing.client, [pairing])] if pairing.client else []


def _all_seats(pairing: Pairing) -> Iterator[Seat]:
    for seat in Seat.objects.filter(pairing=pairing).select_related("group__ending"):
        seat.pairing = pairing
        yield seat


def _ended_meanwhile(seat: Seat, pairing: Pairing) -> bool:
    left = [step.at for step in pairing.steps.all() if step.kind == "leave"]
    ended = seat.standing == "in" and seat.group.is_ended
    return bool(ended and left and seat.group.ending.at >= left[-1])


def _missed(seat: Seat) -> bool:
    coming = {one.pk for one in Gathering.to_come(seat.group)}
    mine = Share.objects.filter(gathering__in=coming, plan__pairing=seat.pairing)
    return seat.is_in and bool(coming - set(mine.values_list("gathering", flat=True)))


declare("groups", Following(says=says, lost=lost))
