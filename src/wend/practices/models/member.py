"""Members of a practice, who is its steward, and how the next member is invited."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Refused
from wend.lib.tokens import digest, new_token
from wend.people.models import Professional
from wend.practices.models.practice import Practice

INVITATION_LASTS = timedelta(days=14)


class Member(models.Model):
    """A professional in a practice, from a day to a day."""

    practice = models.ForeignKey(Practice, models.CASCADE, related_name="members")
    professional = models.ForeignKey(Professional, models.CASCADE, related_name="memberships")
    since = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["professional"],
                condition=models.Q(until=None),
                name="one_practice_at_a_time",
            )
        ]

    @property
    def is_steward(self) -> bool:
        """Whether this member runs the practice."""
        return Stewardship.objects.filter(member=self, until=None).exists()

    def end(self) -> None:
        """This professional no longer works here. Twice is once."""
        if self.until is None:
            self.until = timezone.now()
            self.save(update_fields=["until"])

    def invite_member(self) -> str:
        """A link's token for one new member; raises Refused when this member is not a steward."""
        if not self.is_steward:
            raise Refused(_("Only a steward can invite members."))
        token = new_token()
        MemberInvitation.objects.create(
            practice=self.practice, digest=digest(token), until=timezone.now() + INVITATION_LASTS
        )
        return token


class Stewardship(models.Model):
    """That a member runs their practice, from when to when."""

    member = models.ForeignKey(Member, models.CASCADE, related_name="stewardships")
    since = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField(null=True)


class MemberInvitation(models.Model):
    """A link for one professional to join; only its digest is kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey(Practice, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    until = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    @classmethod
    def open_for(cls, token: str) -> MemberInvitation | None:
        """The invitation behind a link, if it still holds."""
        held = cls.objects.select_related("practice").filter(digest=digest(token), used_at=None)
        return held.filter(until__gt=timezone.now()).first()

    def use(self, professional: Professional) -> Member:
        """Join; raises Refused when somebody was quicker."""
        with transaction.atomic():
            fresh = MemberInvitation.objects.filter(pk=self.pk, used_at=None)
            if not fresh.update(used_at=timezone.now()):
                raise Refused(_("This invitation was used already. Ask for a new one."))
            return Member.objects.create(practice=self.practice, professional=professional)


def membership_of(professional: Professional) -> Member | None:
    """The practice a professional is in now, if any."""
    held = Member.objects.select_related("practice").filter(professional=professional, until=None)
    return held.first()
