"""A practice's own rules for the reviewer, and headings under which a rule of it is silent."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Refused
from wend.people.models import Professional
from wend.practices.models.member import Member
from wend.practices.models.practice import Practice

MOST = 40
"""Rules, and headings, that one practice can have."""


class OwnRule(models.Model):
    """Words that this practice would rather not write; about words, never about a person."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey(Practice, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=16)
    words = models.TextField()
    why = models.CharField(max_length=300)
    instead = models.TextField()
    flag = models.TextField()
    fine = models.TextField(blank=True)
    by = models.ForeignKey(Professional, models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["at"]

    @classmethod
    def add(cls, *, by: Member, **said: str) -> OwnRule:
        """Add one that `practices.own_words` found sound. Raises `Refused`."""
        _only_a_steward(by)
        _room(cls.objects.filter(practice=by.practice).count())
        return cls.objects.create(practice=by.practice, by=by.professional, **said)


class QuietHeading(models.Model):
    """That a rule is silent under a heading, because a law or a form prescribes its words."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey(Practice, models.CASCADE, related_name="+")
    rule = models.CharField(max_length=60)
    heading = models.CharField(max_length=60)
    by = models.ForeignKey(Professional, models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["at"]

    @classmethod
    def add(cls, *, by: Member, rule: str, heading: str) -> QuietHeading:
        """Quiet one rule under one heading. Raises `Refused`."""
        _only_a_steward(by)
        _room(cls.objects.filter(practice=by.practice).count())
        return cls.objects.create(
            practice=by.practice, by=by.professional, rule=rule, heading=heading
        )


def _only_a_steward(member: Member) -> None:
    if not member.is_steward:
        raise Refused(_("Only a steward can change the practice's own rules."))


def _room(held: int) -> None:
    if held >= MOST:
        raise Refused(_("There are as many as a practice can have. Take one away first."))
