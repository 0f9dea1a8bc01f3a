"""A profile: a professional's own account of how they work, limits included. It is public."""

from __future__ import annotations

import uuid
from datetime import date

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wend.people.models import Professional
from wend.practices.vocabulary import LIMIT_KINDS


class Profile(models.Model):
    """What anyone can read about a professional who wants to be found."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    professional = models.OneToOneField(Professional, models.CASCADE, related_name="profile")
    discipline = models.CharField(_("what you are"), max_length=120, blank=True)
    sentence = models.CharField(_("a sentence of your own"), max_length=300, blank=True)
    kinds_of_help = models.JSONField(default=list)
    methods = models.JSONField(default=list)
    ways = models.JSONField(default=list)
    languages = models.JSONField(default=list)
    place = models.CharField(_("place"), max_length=200, blank=True)
    town = models.CharField(_("town"), max_length=120, blank=True)
    in_person = models.BooleanField(default=False)
    remote = models.BooleanField(default=False)
    fee = models.CharField(_("fee"), max_length=200, blank=True)
    free_of_charge = models.BooleanField(default=False)
    access = models.CharField(_("access"), max_length=300, blank=True)
    shown_since = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.professional.name

    @classmethod
    def of(cls, professional: Professional) -> Profile:
        """The professional's profile, begun empty and not shown when there is none."""
        return cls.objects.get_or_create(professional=professional)[0]

    def show(self) -> None:
        """Let finding show it."""
        self.shown_since = self.shown_since or timezone.now()
        self.save(update_fields=["shown_since"])

    def hide(self) -> None:
        """Take it out of finding."""
        self.shown_since = None
        self.save(update_fields=["shown_since"])

    @property
    def opening(self) -> Opening | None:
        """The last word on whether there is room."""
        return self.openings.order_by("-number").first()


class Opening(models.Model):
    """Whether there was room for someone new, as said on a day."""

    profile = models.ForeignKey(Profile, models.CASCADE, related_name="openings")
    number = models.BigAutoField(primary_key=True)
    room = models.BooleanField()
    room_from = models.DateField(null=True, blank=True)
    said_on = models.DateField()

    @classmethod
    def say(cls, profile: Profile, *, room: bool, room_from: date | None = None) -> Opening:
        """Confirm it today."""
        return cls.objects.create(
            profile=profile, room=room, room_from=room_from, said_on=timezone.localdate()
        )


class Limit(models.Model):
    """One line of the limits card: about training, method and capacity, never a kind of person."""

    profile = models.ForeignKey(Profile, models.CASCADE, related_name="limits")
    kind = models.CharField(max_length=12, choices=LIMIT_KINDS)
    text = models.CharField(max_length=200)
    until = models.DateField(null=True, blank=True)
