"""A practice: a solo professional, a clinic, a peer network, a hospital team."""

from __future__ import annotations

import uuid

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from wend.people.models import Professional
from wend.practices.vocabulary import PRACTICE_KINDS


class Practice(models.Model):
    """Holds members and a name; sees no check-in and no word."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("name"), max_length=120)
    kind = models.CharField(max_length=16, choices=PRACTICE_KINDS)
    since = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def found(cls, *, name: str, kind: str, by: Professional) -> Practice:
        """Begin a practice; who begins it is its first member and steward."""
        from wend.practices.models.member import Member, Stewardship  # noqa: PLC0415

        with transaction.atomic():
            practice = cls.objects.create(name=name, kind=kind)
            member = Member.objects.create(practice=practice, professional=by)
            Stewardship.objects.create(member=member)
        return practice
