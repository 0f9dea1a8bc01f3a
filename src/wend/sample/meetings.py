"""Ada's twelve meetings with Maren: what each sensed, and the honest words that came of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.utils import timezone

from wend.checkins.answers import ALL, MINE, NUMBERS, Answers
from wend.checkins.models import CheckIn, Meeting
from wend.pairings.models import Pairing
from wend.people.models import Client
from wend.words.models import Word

# Weeks ago; Ada's gut, her line and who may see it; “this is mine to help with”, and Maren's line.
MEETINGS: Final = (
    (12, 6, "I came with nothing and that was all right.", ALL, 7, "A quiet first hour."),
    (11, 7, "", NUMBERS, 8, ""),
    (10, 8, "The breathing helped until the evening.", ALL, 8, "She found her own pace."),
    (9, 8, "", ALL, 8, ""),
    (8, 9, "I slept.", ALL, 8, ""),
    (7, 7, "I wanted to talk and we lay down again.", MINE, 8, "I led more than I meant to."),
    (6, 6, "", NUMBERS, 7, ""),
    (5, None, "", MINE, 7, ""),
    (4, 5, "I said his name and then it was time.", MINE, 6, "Her brother. I did not know what to say."),
    (3, 5, "", NUMBERS, 5, "I am at the edge of what I know."),
    (2, 4, "She tries. It is not this that I need.", MINE, 5, ""),
)  # fmt: skip


def meet(pairing: Pairing, ada: Client) -> None:
    """Eleven meetings that both have told of, and last week's, which waits for Ada."""
    for weeks, gut, line, sharing, mine, sensed in MEETINGS:
        meeting = _met(pairing, weeks)
        if gut is not None:
            CheckIn.keep(meeting, Answers(_around(gut), line, sharing), by=ada)
        told = Answers({"present": 8, "able": mine, "mine": mine}, sensed, ALL)
        CheckIn.keep(meeting, told, by=pairing.professional)
    _met(pairing, 1)
    _words(pairing, ada)


def _met(pairing: Pairing, weeks: int) -> Meeting:
    on = timezone.localdate() - timedelta(weeks=weeks)
    return Meeting.say(pairing, by=pairing.professional, on=on, again=False)


def _around(gut: int) -> dict[str, int]:
    return {"gut": gut, "heard": min(gut + 1, 10), "way": max(gut - 1, 0), "free": 9}


def _words(pairing: Pairing, ada: Client) -> None:
    helped = Word.say(pairing, by=ada, kind="helped", text="The breathing before I sleep.")
    helped.answer_with("Thank you for telling me.", by=pairing.professional)
    text = (
        "When you spoke about your brother, I noticed that I do not know much about losing someone "
        "that way. I would like to learn from you, and I also know two people who know it well. "
        "What would you like?"
    )
    Word.say(pairing, by=pairing.professional, kind="know", text=text)
