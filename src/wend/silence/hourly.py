"""Once an hour: who wished to be asked after, and was not here for as long as they said, is asked after.

Everything is worked out anew under the client's own lock, so that two workers send one.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Final

from django.db import transaction

from wend import notify, trail
from wend.notify.hourly import hourly
from wend.people.models import Client
from wend.silence.models import Choice, Here, Named, Sent
from wend.silence.rule import MESSAGE, How
from wend.silence.signs import due
from wend.trail.models import TIME

TOGETHER: Final = 500


@hourly
def ask_after_who_wished_it() -> None:
    """Over all choices, some at a time; each that is due in a transaction of its own."""
    for some in _chunks(list(Choice.objects.values_list("pk", flat=True))):
        for choice, _wanted in due(Choice.objects.filter(pk__in=some)):
            _ask_after(choice)


def _chunks(ids: list[uuid.UUID]) -> Iterator[list[uuid.UUID]]:
    return (ids[first : first + TOGETHER] for first in range(0, len(ids), TOGETHER))


def _ask_after(choice: Choice) -> None:
    client = choice.pairing.client
    with transaction.atomic():
        if client is None or Here.held(client.pk) is None:
            return
        # Leaving, resting and being here wait for these rows too: what they did is seen here.
        choice.pairing.now()
        for still, wanted in due(Choice.objects.filter(pk=choice.pk)):
            if _send(wanted.how, client):
                Sent.note(client, wanted.how)
                about = still.pairing_id
                trail.record(f"silence.{wanted.how}", subject=client.pk, by=TIME, about=about)


def _send(how: How, client: Client) -> bool:
    if how == MESSAGE:
        return notify.now(client, "quiet")
    named = Named.of(client)
    return named is not None and named.ask()
