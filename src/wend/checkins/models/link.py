"""The client's own link to check in by: one use, write-only, no sign-in."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Final

from django.db import models, transaction
from django.utils import timezone

from wend import trail
from wend.checkins.answers import Answers
from wend.checkins.models.check_in import CheckIn
from wend.checkins.models.meeting import Meeting
from wend.lib.tokens import digest, new_token
from wend.trail.models import TIME, Actor

VALID: Final = timedelta(days=14)


class CheckInLink(models.Model):
    """One link for one meeting. Only a digest is kept; it shows nothing and can be used once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    @classmethod
    def make(cls, meeting: Meeting, *, by: Actor = TIME) -> str:
        """A new link's token for the client of this meeting; only its digest is kept.

        ``by`` is the client who asked for it, or time, where a message carries it.
        """
        token, client = new_token(), meeting.pairing.client_id
        with transaction.atomic():
            cls.objects.create(meeting=meeting, digest=digest(token), until=timezone.now() + VALID)
            if client is not None:
                trail.record("checkins.link", subject=client, by=by, about=meeting.pk)
        return token

    @classmethod
    def behind(cls, token: str) -> CheckInLink | None:
        """The link with this token, used or not; None when there never was one."""
        held = cls.objects.select_related("meeting__pairing__client")
        return held.filter(digest=digest(token)).first()

    @property
    def is_open(self) -> bool:
        """Whether it can still be used."""
        if self.used_at is not None or timezone.now() >= self.until:
            return False
        pairing = self.meeting.pairing
        return pairing.client is not None and pairing.phase != "gone"

    def use(self, answers: Answers) -> bool:
        """Keep the answers and use the link up; False when it was used before or is over."""
        client = self.meeting.pairing.client
        with transaction.atomic():
            if client is None or not self.is_open or not self._claim():
                return False
            CheckIn.keep_by_link(self.meeting, answers, by=client)
        return True

    def _claim(self) -> bool:
        # One statement decides between two presses in the same moment.
        unused = CheckInLink.objects.filter(pk=self.pk, used_at=None)
        return unused.update(used_at=timezone.now()) == 1
