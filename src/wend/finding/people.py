"""The practice's own professionals, with what finding needs beside each profile."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from wend.practices.access import shown_profiles
from wend.practices.models import Limit, Member, Opening, Profile


@dataclass(frozen=True)
class Found:
    """practice: the name of where they practise, "" when it is only their own."""

    profile: Profile
    opening: Opening | None
    practice: str
    limits: tuple[Limit, ...]


def found_people(ids: Iterable[uuid.UUID] | None = None) -> dict[uuid.UUID, Found]:
    """Everyone who shows a profile, or those of them with these ids; four queries in all."""
    held = shown_profiles() if ids is None else shown_profiles().filter(pk__in=list(ids))
    profiles = list(held)
    openings, practices, limits = _openings(profiles), _practices(profiles), _limits(profiles)
    return {
        one.pk: Found(
            one, openings.get(one.pk), practices.get(one.professional_id, ""), limits[one.pk]
        )
        for one in profiles
    }


def _openings(profiles: list[Profile]) -> dict[uuid.UUID, Opening]:
    said = Opening.objects.filter(profile__in=profiles).order_by("number")
    return {one.profile_id: one for one in said}


def _practices(profiles: list[Profile]) -> dict[uuid.UUID, str]:
    ids = [one.professional_id for one in profiles]
    members = Member.objects.filter(professional__in=ids, until=None).select_related("practice")
    return {
        one.professional_id: one.practice.name for one in members if one.practice.kind != "solo"
    }


def _limits(profiles: list[Profile]) -> defaultdict[uuid.UUID, tuple[Limit, ...]]:
    found: defaultdict[uuid.UUID, tuple[Limit, ...]] = defaultdict(tuple)
    for limit in Limit.objects.filter(profile__in=profiles).order_by("pk"):
        found[limit.profile_id] += (limit,)
    return found
