"""Wrapped data keys, in a database of their own so that destroying one is final."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.db import IntegrityError, models, transaction

from wend.lib.prepared import Prepared
from wend.vault import cipher, master

NOWHERE: Final = uuid.UUID(int=0)


@dataclass(frozen=True)
class Owner:
    """Whose words: a client's or professional's id, the pairing they belong to if any, the purpose."""

    holder: uuid.UUID
    purpose: str
    pairing: uuid.UUID = NOWHERE


class DataKey(models.Model):
    """One owner's key for one purpose, wrapped by the master key."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    holder = models.UUIDField()
    pairing = models.UUIDField(default=NOWHERE)
    purpose = models.CharField(max_length=32)
    version = models.PositiveSmallIntegerField(default=1)
    wrapped = models.BinaryField()
    master = models.CharField(max_length=16)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["holder", "pairing", "purpose", "version"], name="one_key_per_owner"
            )
        ]

    @property
    def owner(self) -> Owner:
        """Whose key this is."""
        return Owner(self.holder, self.purpose, self.pairing)

    def place(self) -> bytes:
        """The additional data that binds the wrapped key to its owner."""
        parts = (self.id, self.holder, self.pairing, self.purpose, self.version)
        return "|".join(map(str, parts)).encode()

    def open(self) -> bytes:
        """The data key itself; raises Unreadable."""
        return master.unwrap(bytes(self.wrapped), self.place())


def key_for(owner: Owner) -> DataKey:
    """The owner's key, made and stored for good before anything is written with it."""
    same = {"holder": owner.holder, "pairing": owner.pairing, "purpose": owner.purpose}
    return NEWEST.first(**same) or _make(owner, same)


def _newest(**same: Any) -> models.QuerySet[DataKey]:
    return DataKey.objects.filter(**same).order_by("-version")[:1]


NEWEST: Final = Prepared(_newest, holder=uuid.UUID, pairing=uuid.UUID, purpose=str)


def _make(owner: Owner, same: dict[str, object]) -> DataKey:
    key = DataKey(
        holder=owner.holder, pairing=owner.pairing, purpose=owner.purpose, master=master.name()
    )
    key.wrapped = master.wrap(cipher.new_key(), key.place())
    try:
        with transaction.atomic(using="vault"):
            key.save(force_insert=True)
    except IntegrityError:
        # Somebody else made it in the same moment: theirs is the owner's key.
        return DataKey.objects.get(**same, version=1)
    return key


def keys_by_id(ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, DataKey]:
    """The keys that still exist, by id; a destroyed one is simply not there."""
    return DataKey.objects.in_bulk(set(ids))


def destroy(holder: uuid.UUID, *, pairing: uuid.UUID | None = None) -> int:
    """Destroy a holder's keys, or only those of one pairing. Repeatable. Returns how many."""
    keys = DataKey.objects.filter(holder=holder)
    if pairing is not None:
        keys = keys.filter(pairing=pairing)
    return keys.delete()[0]
