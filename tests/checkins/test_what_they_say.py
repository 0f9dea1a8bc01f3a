"""What our check-ins say: words about the two, how sure, only for the client, only from what they see."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from tests.cast import Cast, browser
from tests.checkins.meet import OVER, met, page, sensed
from wend.checkins.saying import FROM_ONE_SIDE, SENTENCES, SURE
from wend_resonance import Kind

pytestmark = pytest.mark.django_db(databases=["default", "vault"])


def lived(
    cast: Cast, guts: Sequence[int | None], mine: Sequence[int | None], sharing: str = "all"
) -> None:
    for number, (gut, own) in enumerate(zip(guts, mine, strict=True)):
        meeting = met(cast.ada_and_maren, days_ago=OVER + 7 * (len(guts) - number))
        if gut is not None:
            sensed(meeting, cast.ada, "", sharing, gut=gut)
        if own is not None:
            sensed(meeting, cast.maren, "", mine=own)


def said(cast: Cast, ask: str = "?ask") -> str:
    path = f"/pairings/{cast.ada_and_maren.pk}/mirror/{ask}"
    found = re.search(r'id="said".*?</section>', page(browser(cast.ada), path), re.S)
    return found[0] if found else ""


def test_it_says_that_they_feel_closer_and_how_sure_it_is(cast: Cast) -> None:
    lived(cast, [3] * 4 + [8] * 8, [5] * 4 + [8] * 8)
    assert str(SENTENCES[Kind.CLOSER]) in said(cast)
    assert "of a hundred such answers" in said(cast)


def test_it_says_that_they_feel_further(cast: Cast) -> None:
    lived(cast, [8] * 4 + [3] * 8, [8] * 4 + [5] * 8)
    assert str(SENTENCES[Kind.FURTHER]) in said(cast)


def test_it_says_that_they_sense_it_differently(cast: Cast) -> None:
    lived(cast, [8] * 4 + [2] * 10, [5] * 4 + [9] * 10)
    assert str(SENTENCES[Kind.DIFFERENTLY]) in said(cast)


def test_while_maren_is_silent_it_speaks_of_adas_answers_alone(cast: Cast) -> None:
    lived(cast, [8] * 4 + [2] * 9, [8] * 3 + [None] * 10)
    assert str(FROM_ONE_SIDE[Kind.FURTHER]) in said(cast)
    assert "The two of you feel" not in said(cast)


def test_cannot_tell_comes_without_a_how_sure(cast: Cast) -> None:
    lived(cast, [7, 8, 6, 7, 8], [8] * 5)
    assert str(SENTENCES[Kind.CANNOT_TELL]) in said(cast)
    assert "of a hundred" not in said(cast)


def test_what_ada_keeps_hers_counts_in_her_own_mirror(cast: Cast) -> None:
    lived(cast, [8] * 4 + [3] * 8, [8] * 4 + [5] * 8, sharing="mine")
    assert str(SENTENCES[Kind.FURTHER]) in said(cast)


def test_it_is_said_only_when_asked(cast: Cast) -> None:
    lived(cast, [8] * 4 + [3] * 8, [8] * 4 + [5] * 8)
    assert said(cast, "") == said(cast, "?show=numbers") == ""


def test_maren_is_told_nothing_however_she_asks(cast: Cast) -> None:
    lived(cast, [8] * 4 + [3] * 8, [8] * 4 + [5] * 8)
    for ask in ("?ask", "?ask&show=numbers"):
        shown = page(browser(cast.maren), f"/pairings/{cast.ada_and_maren.pk}/mirror/{ask}")
        assert not any(str(sentence) in shown for sentence in SENTENCES.values())


def test_the_page_says_that_the_two_can_differ_and_what_it_cannot_know(cast: Cast) -> None:
    lived(cast, [7, 8, 6, 7, 8], [8] * 5)
    assert "what you keep as yours counts here alone" in said(cast)


def test_no_word_judges_a_level_or_a_person() -> None:
    words = " ".join(str(text) for text in [*SENTENCES.values(), *(sure for _b, sure in SURE)])
    assert not re.search(
        r"\b(low|high|score|risk|alarm|good|bad|warning|red|client)\b", words, re.I
    )
