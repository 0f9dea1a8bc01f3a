"""The trail: who did or saw what concerning whom. Append-only, one hash chain per subject."""

import hashlib
import json
import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from django.db import IntegrityError, models, transaction
from django.utils import timezone

from wend.lib.prepared import Prepared, insert, updating
from wend.trail.kinds import kind as known_kind
from wend.vault.models import Owner
from wend.vault.records import Private

START: Final = "0" * 64


@dataclass(frozen=True)
class Actor:
    """Who acted: a client's or professional's id (None for time or a link) and in which role."""

    id: uuid.UUID | None
    role: str


TIME: Final = Actor(None, "time")


class Chain(models.Model):
    """The end of one subject's chain; its row is what two writers wait for."""

    subject = models.UUIDField(primary_key=True)
    number = models.PositiveIntegerField(default=0)
    head = models.CharField(max_length=64, default=START)


class Entry(Private):
    """One line. The blob (salt and details) is under the subject's key; the chain commits to it."""

    subject = models.UUIDField()
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    actor = models.UUIDField(null=True)
    role = models.CharField(max_length=16)
    kind = models.CharField(max_length=48)
    about = models.UUIDField(null=True)
    once = models.CharField(max_length=160, null=True, unique=True)
    commitment = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["subject", "number"], name="one_entry_per_number")
        ]

    def chain_hash(self, previous: str) -> str:
        """What the chain says of this line, given the hash of the line before."""
        at = self.at.isoformat()
        parts = (
            previous,
            self.subject,
            self.number,
            at,
            self.actor,
            self.role,
            self.kind,
            self.about,
            self.commitment,
        )
        return hashlib.sha256("|".join(map(str, parts)).encode()).hexdigest()

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            _append_only()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        _append_only()


def _append_only() -> NoReturn:
    raise TypeError("The trail is append-only.")


def commitment(content: Mapping[str, Any]) -> str:
    """A hash of salt and details together: says nothing once the salt's key is destroyed."""
    plain = json.dumps(content, sort_keys=True, ensure_ascii=False).encode()
    return hashlib.sha256(plain).hexdigest()


def record(
    kind: str,
    *,
    subject: uuid.UUID,
    by: Actor,
    about: uuid.UUID | None = None,
    details: Mapping[str, Any] | None = None,
    once: str | None = None,
) -> Entry:
    """Append one line to the subject's trail, in the caller's transaction.

    Raises KeyError when nobody declared the kind.
    """
    known_kind(kind)
    content = {"salt": secrets.token_hex(16), "details": dict(details or {})}
    entry = Entry(
        subject=subject,
        at=timezone.now(),
        actor=by.id,
        role=by.role,
        kind=kind,
        about=about,
        once=once,
        commitment=commitment(content),
    )
    entry.lock(Owner(subject, "trail"), content)
    # No savepoint: a line that cannot be written takes the whole act with it.
    with transaction.atomic(savepoint=False):
        _append(entry)
    return entry


def _append(entry: Entry) -> None:
    chain = _end_of(entry.subject)
    entry.number = chain.number + 1
    entry.hash = entry.chain_hash(chain.head)
    end = updating(Chain, entry.subject, number=entry.number, head=entry.hash)
    insert(entry, then=end)


def _end_of(subject: uuid.UUID) -> Chain:
    """The end of the chain, locked until the transaction is over."""
    if (chain := END.first(subject=subject)) is None:
        Chain.objects.get_or_create(subject=subject)
        chain = Chain.objects.select_for_update().get(subject=subject)
    return chain


def _end(subject: uuid.UUID) -> models.QuerySet[Chain]:
    return Chain.objects.select_for_update().filter(subject=subject)


END: Final = Prepared(_end, subject=uuid.UUID)


def looked(kind: str, *, subject: uuid.UUID, by: Actor, about: uuid.UUID) -> None:
    """Record a look, once a day for each viewer and record."""
    day = timezone.localdate().isoformat()
    once = f"{kind}|{by.id}|{about}|{day}"
    if by.id != subject and not Entry.objects.filter(once=once).exists():
        _look_once(kind, subject, by, about, once)


def _look_once(kind: str, subject: uuid.UUID, by: Actor, about: uuid.UUID, once: str) -> None:
    try:
        with transaction.atomic():
            record(kind, subject=subject, by=by, about=about, once=once)
    except IntegrityError:
        # The same look, recorded by another tab in the same moment.
        return


def broken_at(subject: uuid.UUID) -> int | None:
    """The number of the first line that does not fit its chain, or None when all do."""
    previous = START
    for expected, entry in enumerate(Entry.objects.filter(subject=subject), start=1):
        if entry.number != expected or entry.hash != entry.chain_hash(previous):
            return expected
        previous = entry.hash
    return _tail_missing(subject, previous)


def _tail_missing(subject: uuid.UUID, last: str) -> int | None:
    chain = Chain.objects.filter(subject=subject).first()
    return None if chain is None or chain.head == last else chain.number
