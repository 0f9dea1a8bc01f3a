"""Letting go with its alternatives, and what a client carries to the next person."""

from wend.handoffs.models.carry import Carry, CarryLink, Opening
from wend.handoffs.models.letting_go import Draft, LettingGo

__all__ = ["Carry", "CarryLink", "Draft", "LettingGo", "Opening"]
