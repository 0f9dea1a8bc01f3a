"""Whom finding does not propose: a client's own team at work, until the client names one of them.

Asking is naming, in the box that everyone has. A choice that only people with two hats see would tell
whoever looks over a shoulder that here is a professional: docs/decisions/0007-asking-is-naming.md.
"""

from __future__ import annotations

import uuid

from wend.people.models import Client, Hat, Professional
from wend.practices.access import team_of
from wend_matching import plain


def not_proposed(hat: Hat | None, words: str) -> frozenset[uuid.UUID]:
    """The professionals to leave out of a search for these words; nobody for who is no client here."""
    if not isinstance(hat, Client):
        return frozenset()
    team = team_of(hat.person)
    return frozenset(one.pk for one in team if _is(hat, one) or not is_named(one.name, words))


def is_named(name: str, words: str) -> bool:
    """Whether the words are a name, or a part of it, and nothing else."""
    said = set(plain(words).split())
    return bool(said) and said <= set(plain(name).split())


def _is(client: Client, professional: Professional) -> bool:
    return client.person_id == professional.person_id
