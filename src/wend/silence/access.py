"""What each side can see of a choice: the client all of it, the professional a sentence if they may."""

from __future__ import annotations

from wend.lib.refusals import Sentence
from wend.pairings.models import Pairing
from wend.people.models import Client, Hat
from wend.silence.models import Choice
from wend.silence.rule import Wanted
from wend.silence.sentences import TOLD
from wend.vault.records import unlock_all


def wanted_of(pairing: Pairing) -> Wanted:
    """What holds in a pairing that was found for its client; left be where nothing was chosen."""
    held = Choice.objects.filter(pairing=pairing).select_related("pairing")
    for choice, content in unlock_all(held.prefetch_related("pairing__steps")):
        return choice.holds(content)
    return Wanted()


def told_to(hat: Hat, pairing: Pairing) -> Sentence:
    """What a professional may read of it while the two are in touch; empty in every other case.

    No choice, and one that is kept to oneself, look the same.
    """
    if isinstance(hat, Client) or not pairing.state.is_open:
        return ""
    wanted = wanted_of(pairing)
    return TOLD[wanted.how] if wanted.seen else ""
