"""A check-in: one side's sense of one meeting, in one encrypted record."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Final

from django.db import connection, models, transaction
from django.utils import timezone

from wend import trail
from wend.checkins import sentences
from wend.checkins.answers import Answers
from wend.checkins.models.meeting import Meeting
from wend.lib.prepared import Prepared, insert
from wend.lib.refusals import Refused
from wend.people.models import Client, Hat
from wend.trail.models import Actor
from wend.vault.records import Private

PURPOSE = "check-ins"
LINK = Actor(None, "link")


class ChangedMeanwhile(Refused):
    """Another page changed the check-in after this one was opened; ``version`` is what it is now."""

    def __init__(self, version: int) -> None:
        super().__init__(sentences.CHANGED_MEANWHILE)
        self.version = version


class CheckIn(Private):
    """One side's answers. The blob alone says what was answered and who may see it."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="+")
    side = models.CharField(max_length=12, choices=[("client", "client"), ("professional",) * 2])
    version = models.PositiveIntegerField(default=1)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "side"], name="one_check_in_per_side")
        ]

    def __str__(self) -> str:
        return str(self.id)

    @classmethod
    def keep(cls, meeting: Meeting, answers: Answers, *, by: Hat, seen: int = 0) -> CheckIn | None:
        """Keep what this side answered; ``seen`` is the version their page showed, 0 for none.

        Answering nothing keeps nothing, and takes a client's earlier one back: then None.
        Raises ChangedMeanwhile, and Refused when a professional has kept theirs or they parted.
        """
        # No savepoint: nothing is written before the last refusal is behind us.
        with transaction.atomic(savepoint=False):
            held = cls._held(meeting, by)
            why_not = _why_not(meeting, by, held, seen)
            if why_not is None:
                return cls._keep(meeting, answers, by, held)
        raise why_not

    @classmethod
    def _keep(
        cls, meeting: Meeting, answers: Answers, by: Hat, held: CheckIn | None
    ) -> CheckIn | None:
        if not answers.is_empty:
            return cls._write(meeting, answers, by, held, by.actor)
        if held is not None:
            held.take_back(by=by)
        return None

    @classmethod
    def keep_by_link(cls, meeting: Meeting, answers: Answers, *, by: Client) -> CheckIn:
        """Keep what came by the client's link: beside what is there, never over it or to more eyes.

        Whoever holds the link could otherwise show or wipe out words that they cannot see.
        """
        with transaction.atomic():
            held = cls._held(meeting, by)
            both = answers.beside(held.answers) if held else answers
            return cls._write(meeting, both, by, held, LINK)

    @classmethod
    def _held(cls, meeting: Meeting, by: Hat) -> CheckIn | None:
        # The meeting's row is where two pages, or a page and a link, wait for each other.
        if connection.features.has_select_for_update:
            HELD_STILL.all(pk=meeting.pk)
        return OF_SIDE.first(meeting=meeting.pk, side=by.side)

    @classmethod
    def _write(
        cls, meeting: Meeting, answers: Answers, by: Hat, held: CheckIn | None, actor: Actor
    ) -> CheckIn:
        check_in = held or cls(meeting=meeting, side=by.side, version=0)
        check_in.at = timezone.now()
        check_in._rewrite(answers, by, new=held is None)
        check_in._tell_trail("kept", answers, by, actor)
        return check_in

    def _rewrite(self, answers: Answers, by: Hat, *, new: bool) -> None:
        self.version += 1
        self.lock(by.own_words(PURPOSE, self.meeting.pairing_id), answers.content())
        insert(self) if new else self.save()

    def _tell_trail(self, verb: str, answers: Answers, by: Hat, actor: Actor) -> None:
        details = {"sharing": answers.sharing} if isinstance(by, Client) else {}
        trail.record(
            f"checkins.{verb}", subject=by.id, by=actor, about=self.meeting_id, details=details
        )

    @property
    def answers(self) -> Answers:
        """What was answered; raises Unreadable once its key is destroyed."""
        return Answers.stored(self.unlock())

    def share(self, sharing: str, *, by: Client) -> None:
        """The client chooses anew who may see it; withdrawing is immediate."""
        with transaction.atomic():
            held = self._held(self.meeting, by)
            if held is None:
                raise Refused(sentences.NOTHING_KEPT)
            answers = replace(held.answers, sharing=sharing)
            held._rewrite(answers, by, new=False)
            held._tell_trail("sharing", answers, by, by.actor)

    def take_back(self, *, by: Hat) -> None:
        """The client takes it back; nothing of it stays. Raises Refused for a professional."""
        if not isinstance(by, Client) or self.side != by.side:
            raise Refused(sentences.ONLY_ONESELF)
        with transaction.atomic():
            CheckIn.objects.filter(pk=self.pk).delete()
            trail.record("checkins.taken back", subject=by.id, by=by.actor, about=self.meeting_id)


def _why_not(meeting: Meeting, by: Hat, held: CheckIn | None, seen: int) -> Refused | None:
    now = held.version if held else 0
    if isinstance(by, Client):
        return None if now == seen else ChangedMeanwhile(now)
    if held is not None:
        return Refused(sentences.KEPT_ALREADY)
    return None if meeting.pairing.state.is_open else Refused(sentences.PARTED)


def _held_still(pk: uuid.UUID) -> models.QuerySet[Meeting]:
    return Meeting.objects.select_for_update().filter(pk=pk).order_by()


def _of_side(meeting: uuid.UUID, side: str) -> models.QuerySet[CheckIn]:
    return CheckIn.objects.filter(meeting=meeting, side=side)


HELD_STILL: Final = Prepared(_held_still, pk=uuid.UUID)
OF_SIDE: Final = Prepared(_of_side, meeting=uuid.UUID, side=str)
