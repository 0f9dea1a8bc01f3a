"""Who might fit better: from finding, with how fresh each is."""

from __future__ import annotations

from collections.abc import Iterable

from wend.finding.cards import Card, cards
from wend.finding.listings import professional_ref
from wend.finding.searching import look_up
from wend.people.models import Professional
from wend.practices.access import shown_profiles


def proposals(professional: Professional, looked_for: str, picked: Iterable[str]) -> list[Card]:
    """Those picked before, colleagues who show a profile, and what the words find; nobody twice."""
    own = shown_profiles().exclude(professional=professional)
    refs = [*picked, *(professional_ref(profile.pk) for profile in own), *_found(looked_for)]
    known = cards(refs)
    me = professional.pk
    kept = [known[ref] for ref in dict.fromkeys(refs) if ref in known]
    return [card for card in kept if not card.found or card.found.profile.professional_id != me]


def _found(words: str) -> list[str]:
    return [card.ref for card in look_up(words, seed=words, most=10)] if words.strip() else []
