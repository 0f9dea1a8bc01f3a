"""Today says what is here, shows no words, and has a door for each pairing."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.cast import Cast, browser, client, trying
from wend.pairings.models import Step
from wend.people.models import Hat
from wend.words.models import Word

pytestmark = pytest.mark.django_db(databases=["default", "vault"])


def today(hat: Hat) -> str:
    """The page as this hat sees it."""
    return browser(hat).get("/today/").content.decode()


def doors(page: str) -> list[str]:
    """Where the leave buttons of the page lead."""
    return re.findall(r'action="(/pairings/[^"]+/leaving/)"', page)


def test_one_press_leaves_either_of_two(cast: Cast) -> None:
    other = trying(cast.ada, cast.tomasz)
    page = today(cast.ada)
    assert {f"/pairings/{one.pk}/leaving/" for one in (other, cast.ada_and_maren)} == set(
        doors(page)
    )
    key = re.search(rf'{other.pk}/leaving/">.*?name="once" value="([^"]+)"', page, re.DOTALL)
    assert key
    browser(cast.ada).post(f"/pairings/{other.pk}/leaving/", {"once": key.group(1)})
    assert doors(today(cast.ada)) == [f"/pairings/{cast.ada_and_maren.pk}/leaving/"]


def test_a_professional_has_no_button_to_make_someone_leave(cast: Cast) -> None:
    assert doors(today(cast.maren)) == []


def test_a_word_that_waits_opens_by_a_press(cast: Cast) -> None:
    said = Word.say(cast.ada_and_maren, by=cast.ada, kind="hurt", text="The clock, again.")
    page = today(cast.maren)
    assert "Ada wrote to you" in page
    assert page.index("<details") < page.index("The clock, again.") < page.index("</details>")
    assert "wrote to you" not in today(cast.ada)
    said.withdraw(by=cast.ada)
    assert "wrote to you" not in today(cast.maren)


def test_a_word_left_for_now_or_answered_waits_no_more(cast: Cast) -> None:
    first = Word.say(cast.ada_and_maren, by=cast.maren, kind="helped", text="Your question.")
    Word.say(cast.ada_and_maren, by=cast.maren, kind="end", text="Before the summer.")
    assert "Before the summer." in today(cast.ada)
    assert "Your question." not in today(cast.ada)
    Word.objects.latest("at").rest(by=cast.ada)
    assert "Your question." in today(cast.ada)
    first.answer_with("Gladly.", by=cast.ada)
    assert "wrote to you" not in today(cast.ada)


def test_many_pairings_ask_no_more_of_the_database(
    cast: Cast,
) -> None:
    with CaptureQueriesContext(connection) as two:
        today(cast.maren)
    for name in ("Bo", "Cem", "Dana", "Eli"):
        trying(client(name), cast.maren)
    with CaptureQueriesContext(connection) as six:
        today(cast.maren)
    assert len(six) == len(two)


def test_the_notice_comes_round(cast: Cast) -> None:
    assert "here it is once more" not in today(cast.ada)
    long_ago = timezone.now() - timedelta(days=400)
    Step.objects.filter(pairing=cast.ada_and_maren).update(at=long_ago)
    assert "here it is once more" in today(cast.ada)
    assert "here it is once more" not in today(cast.maren)
