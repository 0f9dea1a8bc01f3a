"""When words can be sent and read: every standing of the two, on purpose."""

import pytest

from tests.cast import Cast, browser, fresh
from tests.words.say import HERON, STANDINGS, arrive, newest, press, reads, said, url_of, write
from wend.words.models import Sending, Word

BOTH = ["ada", "maren"]
NOT_SENT = "so this was not sent"


@pytest.mark.parametrize("who", BOTH)
@pytest.mark.parametrize("standing", STANDINGS)
def test_a_word_is_sent_while_the_two_are_in_touch(cast: Cast, standing: str, who: str) -> None:
    hat = getattr(cast, who)
    in_touch = arrive(cast, standing)
    answer = write(hat, cast.ada_and_maren, HERON)
    assert answer.status_code == (302 if in_touch else 200)
    assert Word.objects.exists() == in_touch
    if not in_touch:
        page = answer.content.decode()  # type: ignore[attr-defined]
        assert NOT_SENT in page
        assert HERON in page, "what was typed is lost"


@pytest.mark.parametrize("standing", STANDINGS)
def test_a_word_kept_before_is_sent_only_while_in_touch(cast: Cast, standing: str) -> None:
    write(cast.ada, cast.ada_and_maren, HERON, keep="1")
    in_touch = arrive(cast, standing)
    answer = press(cast.ada, newest(cast.ada_and_maren), "sending")
    assert answer.status_code == (302 if in_touch else 409)
    assert Sending.objects.exists() == in_touch
    assert HERON in reads(cast.ada, cast.ada_and_maren)
    assert ("Send it now" in reads(cast.ada, cast.ada_and_maren)) is False


@pytest.mark.parametrize("standing", STANDINGS)
def test_what_each_can_read_then(cast: Cast, standing: str) -> None:
    from_ada = said(cast.ada, cast.ada_and_maren, "from ada")
    said(cast.maren, cast.ada_and_maren, "from maren")
    in_touch = arrive(cast, standing)
    ada, maren = reads(cast.ada, cast.ada_and_maren), reads(cast.maren, cast.ada_and_maren)
    assert ("from ada" in ada, "from maren" in ada) == (True, True)
    assert ("from ada" in maren, "from maren" in maren) == (in_touch, True)
    alone = browser(cast.maren).get(url_of(cast.ada_and_maren, from_ada.pk))
    assert alone.status_code == (200 if in_touch else 404)


@pytest.mark.parametrize("standing", STANDINGS)
def test_taking_back_is_always_possible(cast: Cast, standing: str) -> None:
    word = said(cast.ada, cast.ada_and_maren)
    arrive(cast, standing)
    assert press(cast.ada, word, "withdrawing").status_code == 302
    assert HERON not in reads(cast.maren, cast.ada_and_maren)


@pytest.mark.parametrize("standing", STANDINGS)
def test_a_client_answers_while_in_touch_and_else_keeps_the_words_in_the_box(
    cast: Cast, standing: str
) -> None:
    word = said(cast.maren, cast.ada_and_maren, "from maren")
    in_touch = arrive(cast, standing)
    answer = press(cast.ada, word, "answering", text=HERON)
    assert answer.status_code == (302 if in_touch else 200)
    assert Word.objects.filter(answers=word).exists() == in_touch
    if not in_touch:
        assert HERON in answer.content.decode()  # type: ignore[attr-defined]


def test_words_come_back_with_ada(cast: Cast) -> None:
    said(cast.ada, cast.ada_and_maren)
    arrive(cast, "parted, door open")
    assert HERON not in reads(cast.maren, cast.ada_and_maren)
    fresh(cast.ada_and_maren).come_back(by=cast.ada)
    assert HERON in reads(cast.maren, cast.ada_and_maren)


def test_nothing_can_be_said_to_somebody_who_has_not_answered(cast: Cast) -> None:
    invited = cast.jonas.pairing
    assert "Write an honest word" not in reads(cast.maren, invited)
    answer = write(cast.maren, invited, HERON)
    assert answer.status_code == 200
    assert HERON in answer.content.decode()  # type: ignore[attr-defined]
    assert not Word.objects.exists()
