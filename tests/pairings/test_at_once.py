"""The same moment: leaving while somebody writes, two reviews, one link twice.

Every outcome that can be told in a sentence is allowed. What was confirmed is there afterwards, leaving is
never lost, nobody is shown an error, and the records agree with each other.
"""

from __future__ import annotations

import pytest
from django.utils import timezone

from tests.cast import Cast, bridging, browser, everybody, fresh
from tests.pairings.at_once import at_once, press
from tests.pairings.test_lives import the_records_agree, the_trail_is_whole
from wend.handoffs.models import LettingGo
from wend.pairings.models import Bridge, LeavingLink, Pairing, Review
from wend.people.models import Person
from wend.words.models import Word

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "vault"])
ROUNDS = 6
# Done, or told in a sentence: the form again with what was typed, not there, not now, over.
SAID = {302, 200, 404, 409, 410}


def hold(pairing: Pairing) -> Pairing:
    """The pairing as it stands now, after looking that its records agree."""
    now = fresh(pairing)
    the_records_agree(now)
    the_trail_is_whole(now)
    return now


def test_leaving_while_the_professional_sends_a_word() -> None:
    cast = everybody()
    for number in range(ROUNDS):
        pairing = hold(cast.ada_and_maren)
        url, before = f"/pairings/{pairing.pk}/", Word.objects.count()
        left, sent = at_once(
            press(browser(cast.ada), f"{url}leaving/"),
            press(browser(cast.maren), f"{url}words/", kind="helped", text=f"Well, {number}."),
        )
        assert (left, sent in SAID) == (302, True)
        assert hold(pairing).phase == "parted"
        assert Word.objects.count() - before == (sent == 302)
        fresh(pairing).undo_leaving(by=cast.ada)


def test_leaving_while_the_client_sends_one_from_another_page() -> None:
    cast = everybody()
    for number in range(ROUNDS):
        pairing = hold(cast.ada_and_maren)
        url, before = f"/pairings/{pairing.pk}/", Word.objects.count()
        left, sent = at_once(
            press(browser(cast.ada), f"{url}leaving/"),
            press(browser(cast.ada), f"{url}words/", kind="helped", text=f"Mine, {number}."),
        )
        assert (left, sent in SAID) == (302, True)
        assert hold(pairing).phase == "parted"
        assert Word.objects.count() - before == (sent == 302)
        fresh(pairing).undo_leaving(by=cast.ada)


def test_leaving_while_the_professional_lets_go() -> None:
    cast = everybody()
    pairing, url = cast.ada_and_maren, f"/pairings/{cast.ada_and_maren.pk}/"
    day = timezone.localdate().replace(year=timezone.localdate().year + 1).isoformat()
    told = {"reason": "know", "words": "It is mine.", "talk": "On Monday.", "cover": "Ruth.",
            "not_in_crisis": "1", "meanwhile": "bridge", "what": "a call", "how_often": "weekly",
            "review_on": day, "nobody": "1"}  # fmt: skip
    left, let_go = at_once(
        press(browser(cast.ada), f"{url}leaving/"),
        press(browser(cast.maren), f"{url}letting-go/", **told),
    )
    assert (left, let_go in SAID) == (302, True)
    assert hold(pairing).phase == "parted"
    sent = LettingGo.objects.filter(pairing=pairing).exists()
    assert sent == pairing.steps.filter(kind="let go").exists() == (let_go == 302)


def test_both_leave_all_at_once_and_one_by_one() -> None:
    cast = everybody()
    pairing = cast.ada_and_maren
    Pairing.objects.filter(pk=pairing.pk).update(practice=cast.linden)
    ada = browser(cast.ada)
    statuses = at_once(
        press(ada, f"/practices/{cast.linden.pk}/leaving/"),
        press(browser(cast.ada), f"/pairings/{pairing.pk}/leaving/"),
        press(browser(cast.ada), f"/pairings/{pairing.pk}/looking/"),
        press(browser(cast.maren), f"/pairings/{pairing.pk}/going-on/"),
    )
    assert set(statuses) <= SAID
    assert hold(pairing).phase == "parted"
    assert pairing.steps.filter(kind="leave").count() == 1


def test_two_reviews_at_once_both_stand() -> None:
    cast = everybody()
    pairing = bridging(cast.sefa, cast.maren)
    day = timezone.localdate()
    pairing.plan_bridge(by=cast.sefa, what="a call", how_often="weekly", review_on=day, ends="")
    Bridge.objects.update(review_on=day)
    url = f"/pairings/{pairing.pk}/bridge/review/"
    twice = [press(browser(cast.sefa), url, says="yes", line=f"Mine, {n}.") for n in range(2)]
    answers = at_once(*twice, press(browser(cast.maren), url, says="partly", line="Theirs."))
    assert set(answers) <= SAID
    assert 302 in answers[:2]
    assert answers[2] == 302
    kept = Review.objects.filter(pairing=pairing)
    assert kept.filter(by="client", holder="client").count() == 1
    assert kept.filter(by="professional").count() == 2
    line = kept.get(by="client").unlock()["line"]
    assert line in {f"Mine, {n}." for n in range(2) if answers[n] == 302}
    hold(pairing)


def test_the_same_link_four_times_leaves_once() -> None:
    cast = everybody()
    link = f"/leaving/{LeavingLink.make(cast.ada_and_maren)}/"
    assert at_once(*[press(browser(), link) for _ in range(4)]) == [302] * 4
    assert hold(cast.ada_and_maren).phase == "parted"
    assert cast.ada_and_maren.steps.filter(kind="leave").count() == 1


def test_undoing_while_the_hour_is_given_away() -> None:
    cast = everybody()
    for _ in range(ROUNDS):
        pairing = hold(cast.ada_and_maren)
        pairing.hold_hour("Tuesdays at three", by=cast.maren)
        fresh(pairing).leave(by=cast.ada)
        url = f"/pairings/{pairing.pk}/"
        undone, given = at_once(
            press(browser(cast.ada), f"{url}leaving/undoing/"),
            press(browser(cast.maren), f"{url}hour/giving-back/"),
        )
        assert (undone, given) == (302, 302)
        now = hold(pairing)
        assert (now.phase, now.state.hour) == ("trying", "given")


def invited(cast: Cast) -> str:
    return f"/invitation/{cast.jonas.code}/"


def test_one_invitation_accepted_by_two_strangers_at_once() -> None:
    cast = everybody()
    url = invited(cast)
    before = Person.objects.count()
    yes = [{"called": f"J{n}", "password": "seven quiet lamps"} for n in range(3)]
    answers = at_once(*[press(browser(), url, **each) for each in yes])
    assert answers.count(302) == 1
    assert set(answers) <= SAID
    assert Person.objects.count() == before + 1, "whoever came too late left an account behind"
    pairing = Pairing.objects.get(pk=cast.jonas.pairing_id)
    assert pairing.phase == "trying"
    assert pairing.steps.filter(kind="accept").count() == 1
    the_trail_is_whole(pairing)
