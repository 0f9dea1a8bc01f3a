"""Meetings, what each side sensed of them, and the client's own link to say it by."""

from wend.checkins.models.check_in import ChangedMeanwhile, CheckIn
from wend.checkins.models.link import CheckInLink
from wend.checkins.models.meeting import Meeting

__all__ = ["ChangedMeanwhile", "CheckIn", "CheckInLink", "Meeting"]
