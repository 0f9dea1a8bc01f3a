"""Asking to meet someone, with and without an account."""

import pytest

from tests.cast import Cast, browser, fresh
from tests.conftest import once
from wend.pairings.models import Ask, Pairing
from wend.practices.models import Profile


@pytest.fixture
def asking_tomasz(cast: Cast) -> str:
    profile = Profile.of(cast.tomasz)
    profile.show()
    return f"/asking/{profile.pk}/"


def test_sefa_asks_and_tomasz_says_yes(cast: Cast, asking_tomasz: str) -> None:
    sefa = browser(cast.sefa)
    assert "You are free to go" in sefa.get(asking_tomasz).content.decode()
    sefa.post(asking_tomasz, once(words="I would like to talk, not to do exercises."))
    pairing = Pairing.objects.get(client=cast.sefa)
    assert [step.kind for step in pairing.steps.all()] == ["notice", "ask"]
    page = browser(cast.tomasz).get(f"/pairings/{pairing.pk}/").content.decode()
    assert "not to do exercises" in page
    browser(cast.tomasz).post(f"/pairings/{pairing.pk}/accepting/", once())
    assert fresh(pairing).phase == "trying"


def test_somebody_without_an_account_asks_and_gets_a_sign_in_name(
    cast: Cast, asking_tomasz: str
) -> None:
    visit = browser()
    answer = visit.post(asking_tomasz, once(words="", called="Wren", password="a quiet river bed"))
    pairing = Pairing.objects.get(professional=cast.tomasz)
    assert answer["Location"] == f"/pairings/{pairing.pk}/welcome/"
    assert pairing.phase == "asked"


def test_a_weak_password_keeps_what_was_typed_and_makes_nobody(
    cast: Cast, asking_tomasz: str
) -> None:
    page = browser().post(
        asking_tomasz, once(words="my own words", called="Wren", password="1234567890")
    )
    assert "my own words" in page.content.decode()
    assert not Ask.objects.exists()


def test_a_second_ask_is_refused_with_a_sentence(cast: Cast, asking_tomasz: str) -> None:
    browser(cast.sefa).post(asking_tomasz, once(words=""))
    answer = browser(cast.sefa).post(asking_tomasz, once(words=""))
    assert answer.status_code == 409
    assert "asked before" in answer.content.decode()


def test_after_a_no_the_words_are_gone_from_the_other_side(cast: Cast, asking_tomasz: str) -> None:
    browser(cast.sefa).post(asking_tomasz, once(words="a line for the question"))
    pairing = Pairing.objects.get(client=cast.sefa)
    browser(cast.tomasz).post(f"/pairings/{pairing.pk}/declining/", once())
    assert (
        "a line for the question"
        not in browser(cast.tomasz).get(f"/pairings/{pairing.pk}/").content.decode()
    )
    assert (
        "a line for the question"
        in browser(cast.sefa).get(f"/pairings/{pairing.pk}/").content.decode()
    )
