"""What the law of this place says, as the operator wrote it down and dated it: ``law.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings


@dataclass(frozen=True)
class Law:
    """``not_secret`` is said to clients, ``may_oblige`` to professionals, ``parents`` to young people.

    ``young_age`` is the age from which a person decides alone; None where nothing is said of it.
    """

    region: str
    chosen_by: str
    checked_on: date | None
    not_secret: tuple[str, ...]
    may_oblige: tuple[str, ...]
    young_age: int | None
    parents: tuple[str, ...]


def law() -> Law:
    """The law as it stands in the settings."""
    held: dict[str, Any] = settings.WEND_LAW
    young = held.get("young", {})
    return Law(
        held.get("region", ""),
        held.get("chosen_by", ""),
        held.get("checked_on"),
        tuple(held.get("not_secret", ())),
        tuple(held.get("may_oblige", ())),
        young.get("age"),
        tuple(young.get("parents", ())),
    )


def missing_from(held: dict[str, Any]) -> str:
    """What has to be written down before real people come; empty when nothing is missing."""
    young = held.get("young", {})
    wanted = {
        "not_secret": held.get("not_secret"),
        "may_oblige": held.get("may_oblige"),
        "checked_on": isinstance(held.get("checked_on"), date),
        "young.age": not young or isinstance(young.get("age"), int),
        "young.parents": not young or young.get("parents"),
    }
    return ", ".join(name for name, said in wanted.items() if not said)
