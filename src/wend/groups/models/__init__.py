"""Groups: several pairings of one professional that meet at once, each on its own for all the rest."""

from wend.groups.models.gathering import Gathering, GatheringOff, Share
from wend.groups.models.group import Group, GroupEnd
from wend.groups.models.seat import Seat, SeatStep

__all__ = ["Gathering", "GatheringOff", "Group", "GroupEnd", "Seat", "SeatStep", "Share"]
