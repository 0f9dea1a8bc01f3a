"""Meetings, each with the client's own words and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from wend.checkins.access import own_of
from wend.checkins.answers import QUESTIONS, Answers
from wend.checkins.sentences import SHARED_NOW
from wend.pairings.models import Pairing
from wend.paths.moments import Moment, Said
from wend.people.models import Client


def from_checkins(client: Client, held: Sequence[Pairing]) -> Iterator[Moment]:
    """One moment for each meeting; nothing of what the other side sensed."""
    names = {pairing.pk: pairing.professional.name for pairing in held}
    for meeting, answers in own_of(client, held):
        yield Moment(
            meeting.on,
            meeting.at,
            _("You met %(name)s") % {"name": names[meeting.pairing_id]},
            said=tuple(_said(answers)) if answers else (),
            note=SHARED_NOW[answers.sharing] if answers else "",
            url=reverse("meeting", args=[meeting.pairing_id, meeting.pk]),
            pairing=meeting.pairing_id,
        )


def _said(answers: Answers) -> Iterator[Said]:
    if answers.line:
        yield Said(answers.line)
    for question in QUESTIONS["client"]:
        if question.code in answers.ratings:
            yield Said(
                _("%(number)d of 10") % {"number": answers.ratings[question.code]}, question.asks
            )
