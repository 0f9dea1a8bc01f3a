"""Sends the vault's tables, and nothing else, to the vault's own database."""

from typing import Any

from django.db.models import Model


class VaultRouter:
    """Django's database router for the two databases, ``default`` and ``vault``."""

    def db_for_read(self, model: type[Model], **_hints: Any) -> str:
        return "vault" if model._meta.app_label == "vault" else "default"

    db_for_write = db_for_read

    def allow_relation(self, one: Model, other: Model, **_hints: Any) -> bool:
        return (one._meta.app_label == "vault") == (other._meta.app_label == "vault")

    def allow_migrate(self, db: str, app_label: str, **_hints: Any) -> bool:
        return (app_label == "vault") == (db == "vault")
