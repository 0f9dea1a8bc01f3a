"""Private: the base of every record that holds what people wrote or answered."""

import uuid
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from django.db import models

from wend.vault import cipher
from wend.vault.models import DataKey, Owner, key_for, keys_by_id


class Private(models.Model):
    """A record whose whole content is one encrypted blob under its owner's key."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.UUIDField(editable=False)
    blob = models.BinaryField(editable=False)

    class Meta:
        abstract = True

    def lock(self, owner: Owner, content: Mapping[str, Any]) -> None:
        """Put ``content`` (plain JSON values) into the blob under ``owner``'s key; does not save."""
        key = key_for(owner)
        self.key = key.id
        self.blob = cipher.encrypt(key.open(), cipher.pack(content), self._place(key))

    def unlock(self) -> dict[str, Any]:
        """The content; raises Unreadable once the key is destroyed."""
        return self._open(keys_by_id([self.key]).get(self.key))

    def _open(self, key: DataKey | None) -> dict[str, Any]:
        if key is None:
            raise cipher.Unreadable("These words were erased.")
        return cipher.unpack(cipher.decrypt(key.open(), bytes(self.blob), self._place(key)))

    def _place(self, key: DataKey) -> bytes:
        parts = (self._meta.db_table, "blob", self.id, key.holder, key.id, key.version)
        return "|".join(map(str, parts)).encode()


Record = TypeVar("Record", bound=Private)


def unlock_all(records: Iterable[Record]) -> list[tuple[Record, dict[str, Any]]]:
    """Each record with its content, keys fetched in one query; erased ones are left out."""
    held = list(records)
    keys = keys_by_id(record.key for record in held)
    return [(record, record._open(keys[record.key])) for record in held if record.key in keys]
