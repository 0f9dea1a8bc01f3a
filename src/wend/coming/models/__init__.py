"""Meetings to come: planned one by one, in a rhythm, or taken from a calendar."""

from wend.coming.models.asking import AskHour
from wend.coming.models.calendar import Calendar
from wend.coming.models.calling_off import CallingOff
from wend.coming.models.plan import Plan
from wend.coming.models.rhythm import Rhythm, RhythmEnd

__all__ = ["AskHour", "Calendar", "CallingOff", "Plan", "Rhythm", "RhythmEnd"]
