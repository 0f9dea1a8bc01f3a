"""The trail: append-only record of who did or saw what. ``record`` and ``looked`` write it."""

from typing import Any


def record(kind: str, **what: Any) -> Any:
    """See ``wend.trail.models.record``; here so that parts can be loaded in any order."""
    from wend.trail import models  # noqa: PLC0415

    return models.record(kind, **what)


def looked(kind: str, **what: Any) -> None:
    """See ``wend.trail.models.looked``."""
    from wend.trail import models  # noqa: PLC0415

    models.looked(kind, **what)
