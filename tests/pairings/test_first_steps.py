"""An invitation, a yes, leaving, taking it back: through the pages people use."""

import re

import pytest

from tests.cast import Cast, browser, fresh
from tests.conftest import once
from wend.people.models import Client

pytestmark = pytest.mark.django_db(databases=["default", "vault"])


def test_jonas_reads_the_notice_and_says_yes(cast: Cast) -> None:
    visit = browser()
    page = visit.get(f"/invitation/{cast.jonas.code}/")
    assert "You are free to go" in page.content.decode()
    answer = visit.post(
        f"/invitation/{cast.jonas.code}/", once(called="Jonas", password="a quiet river bed")
    )
    assert answer.status_code == 302
    pairing = fresh(cast.jonas.pairing)
    assert pairing.phase == "trying"
    assert [step.kind for step in pairing.steps.all()] == ["invite", "notice", "accept"]
    welcome = visit.get(answer["Location"]).content.decode()
    assert pairing.client
    assert Client.objects.get(pk=pairing.client.pk).person.sign_in_name in welcome


def test_jonas_says_no_without_an_account(cast: Cast) -> None:
    answer = browser().post(f"/invitation/{cast.jonas.code}/no/", once(), follow=True)
    assert "that is fine" in answer.content.decode()
    assert fresh(cast.jonas.pairing).phase == "parted"


def test_ada_leaves_with_one_press_and_takes_it_back(cast: Cast) -> None:
    ada, url = browser(cast.ada), f"/pairings/{cast.ada_and_maren.pk}/"
    page = ada.get(url).content.decode()
    assert f'action="{url}leaving/"' in page
    key = re.search(r'name="once" value="([^"]+)"', page)
    assert key
    for _ in range(2):
        answer = ada.post(url + "leaving/", {"once": key[1]}, follow=True)
        assert "You have left" in answer.content.decode()
    assert fresh(cast.ada_and_maren).phase == "parted"
    assert fresh(cast.ada_and_maren).steps.filter(kind="leave").count() == 1
    ada.post(url + "leaving/undoing/", once())
    assert fresh(cast.ada_and_maren).phase == "trying"


def test_a_stranger_finds_nothing(cast: Cast) -> None:
    url = f"/pairings/{cast.ada_and_maren.pk}/"
    for other in (cast.sefa, cast.tomasz, cast.ruth, cast.tomasz_as_client):
        assert browser(other).get(url).status_code == 404
        assert browser(other).post(url + "leaving/", once()).status_code in (404, 302)
    assert fresh(cast.ada_and_maren).phase == "trying"
    assert browser().get(url).status_code == 302
