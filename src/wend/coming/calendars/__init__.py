"""Reading calendars (iCalendar, RFC 5545): bytes in, series with their hours to come out. No Django models."""

from wend.coming.calendars.reading import Read, read
from wend.coming.calendars.series import Series
from wend.coming.calendars.unreadable import NotACalendar
from wend.coming.calendars.zones import When

__all__ = ["NotACalendar", "Read", "Series", "When", "read"]
