"""What Today shows, gathered from the parts."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone

from wend.checkins.sections import today_lines
from wend.coming.sections import today_coming
from wend.freedom.notices import is_due
from wend.groups.sections import today_asked
from wend.letters.access import waiting_for
from wend.lib.refusals import Sentence
from wend.pairings.access import name_for, pairings_of
from wend.pairings.models import LinkAnswer, Pairing, Review, Step
from wend.pairings.sentences import PHASES, door_says
from wend.people.models import Client, Hat, Professional
from wend.silence.sections import asks_whether_right
from wend.words.access import Seen
from wend.words.sections import today_words


@dataclass(frozen=True)
class LeftByLink:
    """A leaving by the client's link, to be asked about: was that you?"""

    pairing: Pairing
    step: Step
    may_undo: bool
    door: Sentence


@dataclass(frozen=True)
class Row:
    """One pairing on Today."""

    pairing: Pairing
    name: str
    phase: Sentence
    word: Seen | None
    notice_due: bool
    review_due: bool
    leave_url: str


def today_of(hat: Hat) -> dict[str, Any]:
    """Context of the page: the hat's pairings, and what there is to say or read in each."""
    held = [pairing for pairing in pairings_of(hat) if pairing.phase != "gone"]
    words = today_words(hat, held)
    nexts, questions = today_coming(hat, held)
    rows = [_row(hat, pairing, words.get(pairing.pk)) for pairing in held]
    shown = {
        "hat": hat,
        "called": hat.called,
        "rows": rows,
        "lines": today_lines(hat, held),
        "nexts": nexts,
        "questions": questions,
        "letter": isinstance(hat, Professional) and waiting_for(hat),
        "left_by_link": _left_by_link(hat, held),
        "still_right": asks_whether_right(hat),
        "asked_with_others": today_asked(hat, held),
    }
    waits = any(row.word or row.notice_due or row.review_due for row in rows)
    return {
        **shown,
        "anything": waits
        or nexts
        or questions
        or any(
            shown[part] for part in ("lines", "left_by_link", "still_right", "asked_with_others")
        ),
    }


def _left_by_link(hat: Hat, held: list[Pairing]) -> list[LeftByLink]:
    if not isinstance(hat, Client):
        return []
    return [
        LeftByLink(pairing, step, pairing.may("undo", hat), door_says(pairing.state.door_said))
        for pairing, step in LinkAnswer.asked_of(held)
    ]


def _row(hat: Hat, pairing: Pairing, word: Seen | None) -> Row:
    client = isinstance(hat, Client)
    return Row(
        pairing,
        name_for(hat, pairing),
        PHASES[pairing.phase],
        word,
        client and is_due(pairing, timezone.now()),
        pairing.phase == "bridging" and Review.due(pairing, hat) is not None,
        reverse("leaving", args=[pairing.pk]) if client and pairing.state.is_open else "",
    )
