"""Asking somebody of one's own team: one sentence first, which nobody else is ever shown."""

from __future__ import annotations

from django.http import QueryDict

from wend.freedom.forms import SameTeamForm
from wend.people.models import Client, Professional
from wend.practices.access import team_of


def same_team_form(
    sent: QueryDict | None, client: Client | None, other: Professional
) -> SameTeamForm | None:
    """The sentence and its tick; None for everyone who does not work with ``other``."""
    if client is None or other not in team_of(client.person):
        return None
    return SameTeamForm(sent or None)
