"""After leaving by a link, the next sign-in asks whether it was the client, and offers to undo."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Cast, browser, fresh, trying
from tests.conftest import once
from wend.pairings.models import LeavingLink, LinkAnswer, Pairing, Step
from wend.trail.models import Entry

ASKS = "Someone with your link left Maren Holt"


def left_by_link(pairing: Pairing) -> str:
    token = LeavingLink.make(pairing)
    browser().post(f"/leaving/{token}/", once())
    return token


def today(cast: Cast) -> str:
    return browser(cast.ada).get("/today/").content.decode()


def say(cast: Cast, was: str, hat: object = None) -> str:
    url = f"/pairings/{cast.ada_and_maren.pk}/leaving/by-link/"
    answer = browser(hat or cast.ada).post(url, once(was=was), follow=True)  # type: ignore[arg-type]
    return str(answer.content.decode()) if answer.status_code == 200 else str(answer.status_code)


def a_day_later(pairing: Pairing) -> None:
    Step.objects.filter(pairing=pairing).update(at=timezone.now() - timedelta(days=2))


def test_today_asks_and_a_yes_is_the_end_of_it(cast: Cast) -> None:
    left_by_link(cast.ada_and_maren)
    assert ASKS in today(cast)
    assert ASKS not in say(cast, "me")
    assert ASKS not in today(cast)
    assert fresh(cast.ada_and_maren).phase == "parted"
    assert LinkAnswer.objects.get().was == "me"
    assert Entry.objects.filter(subject=cast.ada.id, kind="pairings.was me").count() == 1


def test_a_no_undoes_it_and_switches_the_links_off(cast: Cast) -> None:
    token = left_by_link(cast.ada_and_maren)
    assert "No: undo it" in today(cast)
    say(cast, "not me")
    assert fresh(cast.ada_and_maren).phase == "trying"
    assert browser().get(f"/leaving/{token}/").status_code == 404
    assert ASKS not in today(cast)
    kinds = Entry.objects.filter(subject=cast.ada.id).values_list("kind", flat=True)
    assert list(kinds)[-2:] == ["pairings.was not me", "pairings.undo"]


def test_after_a_day_a_no_switches_off_and_shows_the_door_back(cast: Cast) -> None:
    token = left_by_link(cast.ada_and_maren)
    a_day_later(cast.ada_and_maren)
    page = today(cast)
    assert "No: switch my links off" in page
    assert "The door is open." in page
    page = say(cast, "not me")
    assert "The door back" in page
    assert fresh(cast.ada_and_maren).phase == "parted"
    assert browser().get(f"/leaving/{token}/").status_code == 404


def test_said_once_is_said(cast: Cast) -> None:
    left_by_link(cast.ada_and_maren)
    say(cast, "me")
    say(cast, "not me")
    assert LinkAnswer.objects.get().was == "me"
    assert fresh(cast.ada_and_maren).phase == "parted"


def test_a_leaving_after_signing_in_is_not_asked_about(cast: Cast) -> None:
    fresh(cast.ada_and_maren).leave(by=cast.ada)
    assert ASKS not in today(cast)
    say(cast, "not me")
    assert not LinkAnswer.objects.exists()
    assert fresh(cast.ada_and_maren).phase == "parted"


@pytest.mark.parametrize("verb", ["undo_leaving", "come_back"])
def test_who_has_come_back_meanwhile_is_not_asked(cast: Cast, verb: str) -> None:
    left_by_link(cast.ada_and_maren)
    getattr(fresh(cast.ada_and_maren), verb)(by=cast.ada)
    assert ASKS not in today(cast)


def test_what_the_other_does_meanwhile_does_not_answer_it(cast: Cast) -> None:
    left_by_link(cast.ada_and_maren)
    fresh(cast.ada_and_maren).set_door("wait", by=cast.maren)
    assert ASKS in today(cast)


def test_leaving_again_by_a_link_is_asked_again(cast: Cast) -> None:
    left_by_link(cast.ada_and_maren)
    say(cast, "not me")
    left_by_link(cast.ada_and_maren)
    assert ASKS in today(cast)


def test_nobody_else_is_asked_or_can_answer(cast: Cast) -> None:
    left_by_link(cast.ada_and_maren)
    for hat in (cast.maren, cast.samuel):
        assert "Was that you?" not in browser(hat).get("/today/").content.decode()
    assert say(cast, "not me", hat=cast.sefa) == "404"
    say(cast, "not me", hat=cast.maren)
    assert not LinkAnswer.objects.exists()
    assert fresh(cast.ada_and_maren).phase == "parted"


def test_several_are_asked_about_each(cast: Cast) -> None:
    for pairing in (cast.ada_and_maren, trying(cast.ada, cast.samuel)):
        left_by_link(pairing)
    assert today(cast).count("Was that you?</h2>") == 2
