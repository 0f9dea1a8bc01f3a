"""Finding never proposes one's own team, until one names somebody; and nobody can tell that it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps

from tests.cast import Cast, browser, client
from tests.conftest import once
from tests.finding.test_finding_pages import text
from wend.finding.team import is_named
from wend.pairings.models import Pairing
from wend.people.models import Hat
from wend.practices.access import team_of
from wend.practices.models import Member, Profile

EVERYBODY = ("Maren Holt", "Ruth Amsel", "Samuel Adeyemi", "Tomasz Nowak")
KEYS = re.compile(r'name="(csrfmiddlewaretoken|once|seed)" value="[^"]+"')
SEED = "0123456789abcdef"


@pytest.fixture
def shown(cast: Cast) -> dict[str, Profile]:
    """All four show a profile: three of Linden Street, and Samuel."""
    held = {one.name: Profile.of(one) for one in (cast.maren, cast.ruth, cast.samuel, cast.tomasz)}
    for profile in held.values():
        profile.show()
    return held


def found(hat: Hat | None, words: str = "") -> set[str]:
    said = text(browser(hat).post("/finding/results/", {"words": words, "seed": SEED}))
    return {name for name in EVERYBODY if f"Ask to meet {name}" in said}


def test_with_the_client_hat_on_the_team_is_not_proposed(cast: Cast, shown: Any) -> None:
    assert found(cast.tomasz_as_client) == {"Samuel Adeyemi"}
    for hat in (None, cast.ada, cast.sefa, cast.tomasz):
        assert found(hat) == set(EVERYBODY)


def test_nor_is_it_counted(cast: Cast, shown: Any) -> None:
    said = text(browser(cast.tomasz_as_client).post("/finding/results/", {"seed": SEED}))
    assert "1 is listed here" in said


@pytest.mark.parametrize("words", ["Maren", "holt", "Maren Holt"])
def test_who_is_named_is_proposed_and_nobody_else_of_the_team(
    cast: Cast, shown: Any, words: str
) -> None:
    assert found(cast.tomasz_as_client, words) >= {"Maren Holt"}
    assert not {"Ruth Amsel", "Tomasz Nowak"} & found(cast.tomasz_as_client, words)


@pytest.mark.parametrize("words", ["", "grief", "Linden Street", "Maren grief", "a", "Mar"])
def test_other_words_do_not_ask_for_anybody(cast: Cast, shown: Any, words: str) -> None:
    assert not {"Maren Holt", "Ruth Amsel"} & found(cast.tomasz_as_client, words)


def test_one_is_never_proposed_to_oneself(cast: Cast, shown: Any) -> None:
    assert "Tomasz Nowak" not in found(cast.tomasz_as_client, "Tomasz Nowak")


def test_who_left_the_team_is_proposed_again(cast: Cast, shown: Any) -> None:
    Member.objects.get(professional=cast.tomasz).end()
    assert found(cast.tomasz_as_client) == {"Maren Holt", "Ruth Amsel", "Samuel Adeyemi"}


@pytest.mark.parametrize("path", ["/finding/", "/finding/results/"])
def test_the_pages_of_finding_do_not_tell_who_has_two_hats(
    cast: Cast, shown: Any, path: str
) -> None:
    """The same words, boxes and buttons for Tom as for somebody who is a client and nothing else."""
    plain_client = client("Tom")
    told = set()
    for hat in (cast.tomasz_as_client, plain_client):
        answer = browser(hat).post(path, {"words": "Samuel", "words_weight": "must", "seed": SEED})
        told.add(KEYS.sub("", main(answer.content.decode())))
    # Samuel is of nobody's team here; the others fall out of Tom's list and out of what is counted.
    assert len(told) == 1 or path != "/finding/"
    words = {re.sub(r"\d+ (is|are) listed here|\d+", "", page) for page in told}
    assert all("work" not in page.lower() or "team" not in page.lower() for page in words)


def main(html: str) -> str:
    """The page's own part."""
    held = re.search(r"<main.*?</main>", html, re.DOTALL)
    assert held
    return held[0]


def test_looking_for_a_colleague_leaves_nothing_behind(cast: Cast, shown: Any) -> None:
    visit, before = browser(cast.tomasz_as_client), counts()
    visit.post("/finding/results/", {"words": "Maren Holt"})
    visit.get(f"/finding/people/{shown['Maren Holt'].pk}/")
    assert counts() == before


def counts() -> dict[str, int]:
    held = (model for model in apps.get_models() if model.__module__.startswith("wend."))
    return {model._meta.label: model._default_manager.count() for model in held}


def asking(cast: Cast, profile: Profile, **said: str) -> Any:
    return browser(cast.tomasz_as_client).post(f"/asking/{profile.pk}/", once(words="", **said))


def test_asking_a_colleague_needs_a_clear_sentence_and_a_tick(
    cast: Cast, shown: dict[str, Profile]
) -> None:
    profile = shown["Maren Holt"]
    page = text(browser(cast.tomasz_as_client).get(f"/asking/{profile.pk}/"))
    assert "You work at the same place" in page
    assert "Maren Holt will know you when you meet" in page
    assert asking(cast, profile).status_code == 200
    assert not Pairing.objects.filter(
        client=cast.tomasz_as_client, professional=cast.maren
    ).exists()
    assert asking(cast, profile, same_team="on").status_code == 302
    assert (
        Pairing.objects.get(client=cast.tomasz_as_client, professional=cast.maren).phase == "asked"
    )


def others(cast: Cast) -> Iterator[Hat | None]:
    yield from (None, cast.ada, cast.sefa, cast.maren, cast.ruth)


def test_nobody_else_ever_reads_that_sentence(cast: Cast, shown: dict[str, Profile]) -> None:
    for hat in others(cast):
        for profile in shown.values():
            assert "work at the same place" not in text(browser(hat).get(f"/asking/{profile.pk}/"))
    stranger = browser(cast.tomasz_as_client).get(f"/asking/{shown['Samuel Adeyemi'].pk}/")
    assert "work at the same place" not in text(stranger)


def test_a_team_is_who_works_there_now(cast: Cast) -> None:
    assert {one.name for one in team_of(cast.tomasz.person)} == set(EVERYBODY) - {"Samuel Adeyemi"}
    assert team_of(cast.samuel.person) == [cast.samuel]
    assert team_of(cast.ada.person) == []
    Member.objects.get(professional=cast.maren).end()
    assert cast.maren not in team_of(cast.tomasz.person)


@pytest.mark.anydb
@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Inês", True), ("ines CARVALHO", True), ("Carvalho, Inês", True), ("carval", False),
        ("", False), ("…", False), ("Inês please", False),
    ],
)  # fmt: skip
def test_a_name_is_known_in_any_writing(words: str, named: bool) -> None:
    assert is_named("Inês Carvalho", words) is named
