"""The pairing's own page, and the list of pairings."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from wend.checkins.sections import section_for as checkins_section
from wend.groups.sections import section_for as groups_section
from wend.handoffs.access import letting_go_of
from wend.pairings.access import ask_words, hour_between, name_for, pairings_of
from wend.pairings.at_practice import several_at_once
from wend.pairings.bridges import bridge_of
from wend.pairings.models import Absence
from wend.pairings.offers import offers
from wend.pairings.phases import MEETING
from wend.pairings.sentences import PHASES, door_says
from wend.pairings.views.common import find
from wend.people.doors import with_hat
from wend.people.models import Client, Hat
from wend.silence.access import told_to
from wend.words.sections import section_for as words_section


@with_hat
def pairings(request: HttpRequest, hat: Hat) -> HttpResponse:
    """Whom one meets or has met."""
    held = [pairing for pairing in pairings_of(hat) if pairing.phase != "gone"]
    rows = [
        {"pairing": one, "name": name_for(hat, one), "phase": PHASES[one.phase]} for one in held
    ]
    practices = several_at_once(hat, held) if isinstance(hat, Client) else []
    return render(request, "home/pairings.html", {"rows": rows, "hat": hat, "practices": practices})


@with_hat
def pairing(request: HttpRequest, hat: Hat, pairing_id: uuid.UUID) -> HttpResponse:
    """Where the two stand, and what this side can do now."""
    found = find(request, hat, pairing_id)
    shown = {
        "pairing": found,
        "hat": hat,
        "name": name_for(hat, found),
        "phase": PHASES[found.phase],
        "door": door_says(found.state.door_said),
        "offers": offers(found, hat),
        "bridge": bridge_of(hat, found),
        "absence": Absence.of(found, hat),
        "hour": hour_between(hat, found),
        "may_hold_hour": found.may("hold hour", hat),
        "may_give_back": found.may("give back", hat),
        "may_plan": found.phase in MEETING,
        "ask_words": ask_words(hat, found),
        "checkins": checkins_section(hat, found),
        "words": words_section(hat, found),
        "with_others": groups_section(hat, [found]),
        "may_let_go": found.may("let go", hat),
        "letting_go": letting_go_of(hat, found),
        "when_quiet": told_to(hat, found),
    }
    return render(request, f"home/pairing_{hat.side}.html", shown)
