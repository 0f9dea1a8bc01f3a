"""What other pages show of meetings to come: the next on Today, and a question about one just past."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext

from wend.checkins.models import Meeting
from wend.coming.schedule import Coming, Schedule, schedules
from wend.pairings.access import name_for
from wend.pairings.models import Pairing
from wend.people.models import Hat

SHOWN: Final = 3


@dataclass(frozen=True)
class Next:
    """A meeting to come, with whom, as Today shows it."""

    coming: Coming
    name: str


@dataclass(frozen=True)
class Question:
    """“If you met on Tuesday with Maren, how was it?” and where to say it."""

    url: str
    says: str


def today_coming(hat: Hat, pairings: Sequence[Pairing]) -> tuple[list[Next], list[Question]]:
    """The next meeting of each pairing, and questions about days just past on which nothing was said."""
    held = schedules(pairings)
    return _nexts(hat, held), _questions(hat, held)


def _nexts(hat: Hat, held: Sequence[Schedule]) -> list[Next]:
    firsts = [found[0] for one in held if (found := one.to_come())]
    firsts.sort(key=lambda one: one.begins)
    return [Next(one, name_for(hat, one.pairing)) for one in firsts]


def _questions(hat: Hat, held: Sequence[Schedule]) -> list[Question]:
    past = [one for schedule in held for one in schedule.lately()]
    met = Meeting.objects.filter(pairing__in={one.pairing for one in past})
    said = set(met.values_list("pairing_id", "on")) if past else set()
    open_ones = [one for one in past if (one.pairing.pk, one.on) not in said]
    open_ones.sort(key=lambda one: one.begins, reverse=True)
    return [_question(hat, one) for one in open_ones[:SHOWN]]


def _question(hat: Hat, one: Coming) -> Question:
    known = {"name": name_for(hat, one.pairing), "day": date_format(one.on, "l j F")}
    url = reverse("meetings", args=[one.pairing.pk])
    says = gettext("If you met on %(day)s with %(name)s: how was it?") % known
    return Question(f"{url}?on={one.on.isoformat()}", says)
