"""Whose supporters are whose. Looking up is the access check; to anyone but the client there are none."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet
from django.http import Http404

from wend.people.models import Client
from wend.supporters.models import Supporter, Switch
from wend.vault.records import unlock_all


def supporters_of(client: Client) -> QuerySet[Supporter]:
    """The client's own, while it is switched on."""
    held = Supporter.objects.filter(client=client).select_related("client")
    return held if Switch.is_on(client) else held.none()


def supporter_of(client: Client, supporter_id: uuid.UUID) -> Supporter:
    """One of them; anyone else's, and an erased one, does not exist (404)."""
    held = unlock_all(supporters_of(client).filter(pk=supporter_id))
    if not held:
        raise Http404
    return held[0][0]
