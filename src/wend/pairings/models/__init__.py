"""Pairings: one client and one professional, and the steps between them."""

from wend.pairings.models.absence import Absence
from wend.pairings.models.ask import Ask
from wend.pairings.models.bridge import Bridge
from wend.pairings.models.bridge_end import BridgeEnd
from wend.pairings.models.hour import Hour
from wend.pairings.models.invitation import Invitation
from wend.pairings.models.links import LeavingLink, LinkAnswer
from wend.pairings.models.pairing import Pairing
from wend.pairings.models.review import Review
from wend.pairings.models.step import Step
from wend.pairings.models.waiting_list import WaitingList

__all__ = [
    "Absence",
    "Ask",
    "Bridge",
    "BridgeEnd",
    "Hour",
    "Invitation",
    "LeavingLink",
    "LinkAnswer",
    "Pairing",
    "Review",
    "Step",
    "WaitingList",
]
