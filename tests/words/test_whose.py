"""Whose words are whose: keys, strangers, the trail, and nothing of them anywhere else."""

from __future__ import annotations

import pytest

from tests.cast import Cast, browser
from tests.listening import logged
from tests.words.say import HERON, newest, press, reads, said, url_of, write
from wend.trail.models import Entry, broken_at
from wend.vault.models import destroy
from wend.words.models import Copy, Word

NOUNS = ["", "answering", "resting", "sending", "withdrawing"]


def kinds_on_trail(cast: Cast) -> list[str]:
    lines = Entry.objects.filter(subject=cast.ada.pk, kind__startswith="words.")
    return list(lines.values_list("kind", flat=True))


def holders(word: Word) -> set[str]:
    return set(Copy.objects.filter(word=word).values_list("holder", flat=True))


def test_a_professionals_sent_word_has_a_second_copy_and_a_clients_has_one(cast: Cast) -> None:
    assert holders(said(cast.ada, cast.ada_and_maren)) == {"client"}
    assert holders(said(cast.maren, cast.ada_and_maren)) == {"client", "professional"}


@pytest.mark.parametrize(("erased", "left"), [("ada", "maren"), ("maren", "ada")])
def test_erasing_one_sides_words_leaves_the_others_copy(cast: Cast, erased: str, left: str) -> None:
    said(cast.maren, cast.ada_and_maren)
    destroy(getattr(cast, erased).pk, pairing=cast.ada_and_maren.pk)
    assert HERON in reads(getattr(cast, left), cast.ada_and_maren)
    assert HERON not in reads(getattr(cast, erased), cast.ada_and_maren)


def test_a_clients_erased_word_is_gone_for_both(cast: Cast) -> None:
    said(cast.ada, cast.ada_and_maren)
    destroy(cast.ada.pk, pairing=cast.ada_and_maren.pk)
    for hat in (cast.ada, cast.maren):
        assert HERON not in reads(hat, cast.ada_and_maren)


@pytest.mark.parametrize("stranger", ["samuel", "ruth", "tomasz", "sefa", "tomasz_as_client"])
def test_to_a_stranger_there_is_nothing(cast: Cast, stranger: str) -> None:
    word, visit = said(cast.ada, cast.ada_and_maren), browser(getattr(cast, stranger))
    assert visit.get(url_of(cast.ada_and_maren)).status_code == 404
    for noun in filter(None, NOUNS):
        assert press(getattr(cast, stranger), word, noun, text="hello").status_code in (302, 404)
    assert visit.get(url_of(cast.ada_and_maren, word.pk)).status_code == 404
    assert write(getattr(cast, stranger), cast.ada_and_maren, "hello").status_code == 404
    assert Word.objects.count() == 1
    assert "hello" not in reads(cast.ada, cast.ada_and_maren)


def test_a_word_is_found_only_under_its_own_pairing(cast: Cast) -> None:
    word = said(cast.tomasz_as_client, cast.tomasz_and_samuel)
    for noun in NOUNS:
        path = url_of(cast.ada_and_maren, word.pk, *filter(None, [noun]))
        assert browser(cast.ada).get(path).status_code in (404, 405)
        assert browser(cast.ada).post(path).status_code in (405, 409)


def test_what_is_done_is_on_adas_trail_and_what_is_only_kept_is_not(cast: Cast) -> None:
    write(cast.ada, cast.ada_and_maren, HERON, keep="1")
    assert kinds_on_trail(cast) == []
    word = newest(cast.ada_and_maren)
    for _ in range(2):
        press(cast.ada, word, "sending")
        press(cast.ada, word, "withdrawing")
    said(cast.maren, cast.ada_and_maren)
    assert kinds_on_trail(cast) == ["words.sent", "words.withdrawn", "words.sent"]
    assert broken_at(cast.ada.pk) is None


def test_marens_reading_is_on_adas_trail_once_a_day_and_adas_own_is_not(cast: Cast) -> None:
    word = said(cast.ada, cast.ada_and_maren)
    for _ in range(2):
        reads(cast.ada, cast.ada_and_maren)
        reads(cast.maren, cast.ada_and_maren)
        reads(cast.maren, cast.ada_and_maren, word.pk)
    assert kinds_on_trail(cast).count("words.looked") == 1


def test_the_trail_does_not_tell_of_which_kind_it_was(cast: Cast) -> None:
    said(cast.ada, cast.ada_and_maren, kind="hurt")
    said(cast.ada, cast.ada_and_maren, kind="helped")
    first, second = Entry.objects.filter(kind="words.sent")
    assert first.unlock()["details"] == second.unlock()["details"] == {}
    assert len(first.blob) == len(second.blob)


def test_nothing_of_a_word_is_logged_not_even_when_something_breaks(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    word = said(cast.ada, cast.ada_and_maren)

    def break_with_words(*_args: object, **_more: object) -> None:
        raise RuntimeError(HERON)

    with logged() as heard:
        press(cast.maren, word, "answering", text=HERON)
        write(cast.ada, cast.ada_and_maren, HERON, "no such kind")
        monkeypatch.setattr(Copy, "keep", break_with_words)
        assert write(cast.ada, cast.ada_and_maren, HERON).status_code == 500
    assert "RuntimeError" in heard.getvalue(), "nothing was listened to"
    assert "heron" not in heard.getvalue().lower()
