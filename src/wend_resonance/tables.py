"""Learnt settings as a plain table, so that an operator can keep them in a file and read what they say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from wend_resonance.learning import with_session
from wend_resonance.settings import PRIVATE, Settings

# From and up to: beyond these a number was mistyped, or says that the model does not fit.
BOUNDS: Final[dict[str, tuple[float, float]]] = {
    "client_session_sd": (0.1, 5.0),
    "client_lag": (0.0, 0.95),
    "professional_session_sd": (0.1, 5.0),
    "same_session": (0.0, 0.95),
    "drift": (0.005, 1.0),
    "sides": (0.0, 0.95),
}


def table_of(settings: Settings) -> dict[str, float]:
    """The six that can be learnt, by name: points, shares and pair SD as in ``Settings``."""
    held = (
        settings.client.session_sd,
        settings.client.lag,
        settings.professional.session_sd,
        settings.same_session,
        settings.drift,
        settings.sides,
    )
    return {name: round(value, 4) for name, value in zip(BOUNDS, held, strict=True)}


def settings_from(table: Mapping[str, Any], prior: Settings = PRIVATE) -> Settings:
    """The prior with these in the place of its own; raises ValueError for what is missing or cannot be."""
    if set(table) != set(BOUNDS):
        raise ValueError(f"it needs exactly these numbers: {', '.join(BOUNDS)}")
    for name, (low, high) in BOUNDS.items():
        if not isinstance(table[name], int | float) or not low <= table[name] <= high:
            raise ValueError(f"{name} has to be a number from {low} to {high}")
    client = with_session(prior.client, table["client_session_sd"])
    return replace(
        prior,
        client=replace(client, lag=table["client_lag"]),
        professional=with_session(prior.professional, table["professional_session_sd"]),
        same_session=table["same_session"],
        drift=table["drift"],
        sides=table["sides"],
    )
