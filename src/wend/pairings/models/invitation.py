"""An invitation: a link, a QR code and a short code on paper, for one person."""

from __future__ import annotations

from django.db import models, transaction
from django.utils import timezone

from wend.lib.tokens import digest, new_paper_code, plain_code
from wend.pairings.models.pairing import Pairing
from wend.pairings.phases import UNANSWERED
from wend.people.models import Client, Guest, Professional
from wend.vault.records import Private


class Invitation(Private):
    """Holds the code (readable by who invited, to print it again) and for whom it is meant."""

    pairing = models.OneToOneField(Pairing, models.CASCADE, related_name="invitation")
    digest = models.CharField(max_length=64, unique=True)
    until = models.DateTimeField()

    @classmethod
    def make(
        cls, *, by: Professional, meant_for: str, situation: str, practice: object = None
    ) -> Invitation:
        """Invite somebody; ``meant_for`` is the professional's own note of whom."""
        code = new_paper_code()
        with transaction.atomic():
            pairing = Pairing.objects.create(
                professional=by,
                practice=practice,  # type: ignore[misc]
            )
            pairing.take("invite", by=by, choice=situation)
            made = cls(pairing=pairing, digest=digest(code), until=timezone.now() + UNANSWERED)
            made.lock(by.own_words("invitations", pairing.id), {"code": code, "for": meant_for})
            made.save(force_insert=True)
        return made

    @classmethod
    def open_for(cls, written: str) -> Invitation | None:
        """The invitation behind a link or a code as typed, while the pairing is still invited."""
        held = cls.objects.select_related("pairing__professional").filter(
            digest=digest(plain_code(written)), until__gt=timezone.now()
        )
        found = held.first()
        return found if found and found.pairing.phase == "invited" else None

    @property
    def code(self) -> str:
        """The code, as printed."""
        return str(self.unlock()["code"])

    def decline(self) -> None:
        """No, thank you, by whoever holds the code; no account is needed."""
        self.pairing.take("decline", by=Guest())

    def accept(self, *, by: Client, variant: str) -> Pairing:
        """The client has read the notice and says yes."""
        with transaction.atomic():
            pairing = Pairing.objects.select_for_update().get(pk=self.pairing_id)
            pairing.join(by)
            pairing.say_notice(to=by, variant=variant)
            pairing.accept(by=by)
        return pairing
