"""The notice: true for this pairing, said before, said again, disputed, and shown to have been said."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Cast, browser, client, fresh, trying
from tests.conftest import once
from wend.freedom.notices import is_due
from wend.freedom.proof import proof_for
from wend.pairings.models import Invitation


@pytest.mark.parametrize(
    ("situation", "says"),
    [
        ("free", "You are free to go"),
        ("court", "would not be honest"),
        ("ward", "would not be honest"),
    ],
)
def test_the_notice_before_a_yes_is_the_true_one(cast: Cast, situation: str, says: str) -> None:
    made = Invitation.make(by=cast.maren, meant_for="Wren", situation=situation)
    assert says in browser().get(f"/invitation/{made.code}/").content.decode()
    browser().post(f"/invitation/{made.code}/", once(called="Wren", password="a quiet river bed"))
    assert fresh(made.pairing).state.notice == (
        "free-1-en" if situation == "free" else "bound-1-en"
    )


def test_ada_says_it_is_not_so_and_maren_sets_it_right(cast: Cast) -> None:
    pairing = trying(cast.sefa, cast.maren, situation="court")
    sefa, url = browser(cast.sefa), f"/pairings/{pairing.pk}/"
    sefa.post(url + "notice/disputing/", once())
    assert "They say that it is not as it stands" in browser(cast.maren).get(url).content.decode()
    browser(cast.maren).post(url + "situation/", once(situation="free"))
    assert not fresh(pairing).state.disputed
    assert "You can stop at any time" in sefa.get(url + "notice/").content.decode()
    assert is_due(fresh(pairing), timezone.now()), "another notice is true now, so it is said again"
    sefa.post(url + "notice/", once())
    assert not is_due(fresh(pairing), timezone.now())


def test_it_is_said_again_at_the_pace_the_client_set(cast: Cast) -> None:
    pairing, now = cast.ada_and_maren, timezone.now()
    assert not is_due(pairing, now + timedelta(days=180))
    assert is_due(pairing, now + timedelta(days=184))
    browser(cast.ada).post(f"/pairings/{pairing.pk}/notice/pace/", once(months="1"))
    assert is_due(fresh(pairing), now + timedelta(days=32))


def test_it_is_one_tap_away_from_every_page_of_a_pairing(cast: Cast) -> None:
    url = f"/pairings/{cast.ada_and_maren.pk}/"
    for rest in ("", "words/", "meetings/", "coming/", "silence/", "leaving/before/"):
        html = browser(cast.ada).get(url + rest).content.decode()
        assert f'href="{url}notice/"' in html, rest


def test_the_proof_counts_and_names_nobody(cast: Cast) -> None:
    for number, situation in enumerate(["free", "ward"]):
        made = Invitation.make(
            by=cast.maren, meant_for="x", situation=situation, practice=cast.linden
        )
        made.accept(
            by=client(f"C{number}"), variant=f"{'free' if situation == 'free' else 'bound'}-1-en"
        )
    proof = proof_for(cast.linden)
    assert (proof.meeting, proof.told, proof.by_variant) == (3, 3, {"bound": 1, "free": 2})
    page = browser(cast.ruth).get("/practice/told/").content.decode()
    assert "C0" not in page
    assert browser(cast.maren).get("/practice/told/").status_code == 404
