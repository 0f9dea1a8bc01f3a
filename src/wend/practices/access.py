"""What can be seen of practices and profiles."""

import uuid

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from wend.people.models import Person, Professional
from wend.practices.models import (
    Limit,
    Member,
    OwnRule,
    Practice,
    Profile,
    QuietHeading,
    Stewardship,
)
from wend.practices.models.member import membership_of


def own_membership(professional: Professional) -> Member:
    """The professional's membership; without one there is no practice page (404)."""
    found = membership_of(professional)
    if found is None:
        raise Http404
    return found


def shown_profiles() -> QuerySet[Profile]:
    """The profiles anyone may read: those whose professionals show them and practise here."""
    held = Profile.objects.filter(shown_since__isnull=False)
    held = held.filter(professional__memberships__until=None)
    return held.select_related("professional").distinct()


def own_limit(professional: Professional, limit_id: int) -> Limit:
    """One line of one's own limits card; anyone else's does not exist."""
    found = Limit.objects.filter(profile__professional=professional, pk=limit_id).first()
    if found is None:
        raise Http404
    return found


def shown_profile(profile_id: uuid.UUID) -> Profile:
    """One profile that anyone may read, or 404."""
    found = shown_profiles().filter(pk=profile_id).first()
    if found is None:
        raise Http404
    return found


def stewards_of(practice: Practice) -> list[Professional]:
    """Who runs a practice now, by name."""
    held = Stewardship.objects.filter(until=None, member__until=None, member__practice=practice)
    stewards = {one.member.professional for one in held.select_related("member__professional")}
    return sorted(stewards, key=lambda one: (one.name, str(one.id)))


def stewarded_by(professional: Professional) -> Practice | None:
    """The practice this professional runs now, if any."""
    member = membership_of(professional)
    return member.practice if member is not None and member.is_steward else None


def own_stewarding(professional: Professional) -> Member:
    """The membership by which this professional runs a practice, or 404."""
    member = own_membership(professional)
    if not member.is_steward:
        raise Http404
    return member


def own_rule(steward: Professional, rule_id: uuid.UUID) -> OwnRule:
    """A rule of the practice this professional runs, or 404."""
    held = OwnRule.objects.filter(practice=own_stewarding(steward).practice)
    return get_object_or_404(held, pk=rule_id)


def own_heading(steward: Professional, heading_id: uuid.UUID) -> QuietHeading:
    """A quiet heading of the practice this professional runs, or 404."""
    held = QuietHeading.objects.filter(practice=own_stewarding(steward).practice)
    return get_object_or_404(held, pk=heading_id)


def colleague_of(steward: Professional, professional_id: uuid.UUID) -> Member:
    """Somebody else's membership, now or before, in the practice this professional runs; or 404."""
    practice = stewarded_by(steward)
    held = Member.objects.select_related("professional", "practice").filter(practice=practice)
    found = held.filter(professional=professional_id).order_by("-since").first()
    if practice is None or found is None or found.professional_id == steward.pk:
        raise Http404
    return found


def team_of(person: Person) -> list[Professional]:
    """Who works with this person now, and they themselves; for this person's own pages alone.

    It looks through both hats at once, so nothing of it may reach anybody else.
    """
    mine = Member.objects.filter(professional__person=person, until=None).values("practice")
    team = Q(memberships__practice__in=mine, memberships__until=None)
    return list(Professional.objects.filter(team | Q(person=person)).distinct())
