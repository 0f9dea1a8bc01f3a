"""Saying an honest word: written, kept or sent, read, answered, let rest, taken back."""

import pytest

from tests.cast import Cast, browser
from tests.conftest import once
from tests.words.say import HERON, newest, press, reads, said, url_of, write
from wend.words.kinds import KINDS
from wend.words.models import Word

BOTH = ["ada", "maren"]


@pytest.mark.parametrize("who", BOTH)
def test_what_one_sends_the_other_reads(cast: Cast, who: str) -> None:
    one = getattr(cast, who)
    other = cast.maren if who == "ada" else cast.ada
    said(one, cast.ada_and_maren)
    for hat in (one, other):
        assert HERON in reads(hat, cast.ada_and_maren)
        assert "I am not sure we resonate" in reads(hat, cast.ada_and_maren)
        pairing = browser(hat).get(f"/pairings/{cast.ada_and_maren.pk}/").content.decode()
        assert (HERON in pairing) == (hat is other), "the pairing's page shows what waits"


def test_what_ada_keeps_only_she_reads_until_she_sends_it(cast: Cast) -> None:
    write(cast.ada, cast.ada_and_maren, HERON, keep="1")
    word = newest(cast.ada_and_maren)
    assert "kept, not sent" in reads(cast.ada, cast.ada_and_maren)
    assert HERON not in reads(cast.maren, cast.ada_and_maren)
    assert browser(cast.maren).get(url_of(cast.ada_and_maren, word.pk)).status_code == 404
    press(cast.ada, word, "sending")
    assert HERON in reads(cast.maren, cast.ada_and_maren)


def test_a_professional_keeps_nothing_unsent(cast: Cast) -> None:
    write(cast.maren, cast.ada_and_maren, HERON, keep="1")
    assert HERON in reads(cast.ada, cast.ada_and_maren)


def test_taking_it_back_works_at_once_and_twice_is_once(cast: Cast) -> None:
    word = said(cast.ada, cast.ada_and_maren)
    maren = browser(cast.maren)
    assert HERON in maren.get(url_of(cast.ada_and_maren)).content.decode()
    for _ in range(2):
        assert press(cast.ada, word, "withdrawing").status_code == 302
    for page in (url_of(cast.ada_and_maren), f"/pairings/{cast.ada_and_maren.pk}/", "/today/"):
        assert HERON not in maren.get(page).content.decode()
    assert maren.get(url_of(cast.ada_and_maren, word.pk)).status_code == 404
    assert "taken back" in reads(cast.ada, cast.ada_and_maren)
    assert HERON in reads(cast.ada, cast.ada_and_maren)


def test_what_was_not_sent_cannot_be_taken_back_and_can_still_be_sent(cast: Cast) -> None:
    write(cast.ada, cast.ada_and_maren, HERON, keep="1")
    word = newest(cast.ada_and_maren)
    press(cast.ada, word, "withdrawing")
    press(cast.ada, word, "sending")
    assert HERON in reads(cast.maren, cast.ada_and_maren)


@pytest.mark.parametrize("who", BOTH)
def test_an_answer_stands_beside_the_word_and_is_given_once(cast: Cast, who: str) -> None:
    one = getattr(cast, who)
    other = cast.maren if who == "ada" else cast.ada
    word = said(one, cast.ada_and_maren)
    first = reads(other, cast.ada_and_maren, word.pk)
    assert "Thank them for saying it" in first
    press(other, word, "answering", text="thank you for telling me")
    for hat in (one, other):
        assert "thank you for telling me" in reads(hat, cast.ada_and_maren)
    again = press(other, word, "answering", text="and one thing more")
    assert "This was answered already" in again.content.decode()  # type: ignore[attr-defined]
    assert "and one thing more" in again.content.decode()  # type: ignore[attr-defined]
    assert Word.objects.filter(answers=word).count() == 1


def test_a_clients_answer_can_be_taken_back_too(cast: Cast) -> None:
    word = said(cast.maren, cast.ada_and_maren, "I may not be the right one")
    press(cast.ada, word, "answering", text=HERON)
    assert HERON in reads(cast.maren, cast.ada_and_maren)
    assert "Take your answer back" in reads(cast.ada, cast.ada_and_maren)
    press(cast.ada, newest(cast.ada_and_maren), "withdrawing")
    assert HERON not in reads(cast.maren, cast.ada_and_maren)
    assert HERON in reads(cast.ada, cast.ada_and_maren)


def test_what_maren_answered_she_can_read_when_the_word_is_taken_back(cast: Cast) -> None:
    word = said(cast.ada, cast.ada_and_maren, "I am far away from you")
    press(cast.maren, word, "answering", text=HERON)
    press(cast.ada, word, "withdrawing")
    page = reads(cast.maren, cast.ada_and_maren)
    assert HERON in page
    assert "I am far away from you" not in page


@pytest.mark.parametrize("who", BOTH)
def test_nobody_answers_lets_rest_sends_or_takes_back_what_is_the_others(
    cast: Cast, who: str
) -> None:
    one = getattr(cast, who)
    other = cast.maren if who == "ada" else cast.ada
    word = said(one, cast.ada_and_maren)
    for noun in ("answering", "resting"):
        assert press(one, word, noun, text="to myself").status_code == 404
    for noun in ("sending", "withdrawing"):
        assert press(other, word, noun).status_code in (302, 404)
    assert HERON in reads(other, cast.ada_and_maren)


def test_resting_takes_it_from_the_first_pages_and_tells_nobody(cast: Cast) -> None:
    word = said(cast.ada, cast.ada_and_maren)
    before = reads(cast.ada, cast.ada_and_maren)
    for _ in range(2):
        press(cast.maren, word, "resting")
    pairing = browser(cast.maren).get(f"/pairings/{cast.ada_and_maren.pk}/").content.decode()
    assert HERON not in pairing
    assert HERON in reads(cast.maren, cast.ada_and_maren)
    shown = reads(cast.ada, cast.ada_and_maren)
    assert shown.count("<button") == before.count("<button")
    assert "rest" not in shown.split("<main")[1].split("</main>")[0].lower().replace("resonate", "")


@pytest.mark.parametrize("who", BOTH)
def test_each_side_is_offered_its_kinds_and_no_other_is_taken(cast: Cast, who: str) -> None:
    hat = getattr(cast, who)
    page = reads(hat, cast.ada_and_maren)
    for kind in KINDS:
        mine = hat.side in kind.sides
        assert (f'value="{kind.code}"' in page) == mine
        assert write(hat, cast.ada_and_maren, HERON, kind.code).status_code == (
            302 if mine else 200
        )


@pytest.mark.parametrize("who", BOTH)
def test_a_double_submit_is_one_word(cast: Cast, who: str) -> None:
    visit, form = browser(getattr(cast, who)), once(kind="helped", text=HERON)
    for _ in range(2):
        assert visit.post(url_of(cast.ada_and_maren), form).status_code == 302
    assert Word.objects.count() == 1
    other = {**form, "text": "something else"}
    assert visit.post(url_of(cast.ada_and_maren), other).status_code == 409
    assert Word.objects.count() == 1
