"""A form counts once, however often it is sent."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from tests.cast import Cast, browser, everybody
from tests.conftest import once
from wend.once.models import Act


def test_the_same_form_twice_is_answered_alike_and_done_once(cast: Cast) -> None:
    url, fields = f"/pairings/{cast.ada_and_maren.pk}/pausing/", once()
    ada = browser(cast.ada)
    first, second = ada.post(url, fields), ada.post(url, fields)
    assert first["Location"] == second["Location"]
    assert cast.ada_and_maren.steps.filter(kind="pause").count() == 1


def test_the_same_key_with_other_words_is_refused(cast: Cast) -> None:
    fields = once(meant_for="M.", situation="free")
    maren = browser(cast.maren)
    maren.post("/pairings/invitations/", fields)
    answer = maren.post("/pairings/invitations/", {**fields, "meant_for": "N."})
    assert answer.status_code == 409


def test_without_a_key_nothing_is_done(cast: Cast) -> None:
    answer = browser(cast.ada).post(f"/pairings/{cast.ada_and_maren.pk}/leaving/", {})
    assert answer.status_code == 409
    assert "send it once more" in answer.content.decode()


def test_a_form_with_a_mistake_can_be_sent_again_with_the_same_key(cast: Cast) -> None:
    fields = once(meant_for="", situation="free")
    maren = browser(cast.maren)
    assert maren.post("/pairings/invitations/", fields).status_code == 200
    assert not Act.objects.filter(key=fields["once"]).exists()
    assert maren.post("/pairings/invitations/", {**fields, "meant_for": "M."}).status_code == 302


@pytest.mark.django_db(transaction=True, databases=["default", "vault"])
def test_two_presses_in_the_same_moment() -> None:
    cast = everybody()
    url, fields = f"/pairings/{cast.ada_and_maren.pk}/leaving/", once()

    def press(_: int) -> int:
        try:
            return browser(cast.ada).post(url, fields).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(press, range(4))) == {302}
    assert cast.ada_and_maren.steps.filter(kind="leave").count() == 1
