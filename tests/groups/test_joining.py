"""A group begins with each client's own yes, said beforehand what it means, and ends for each alone."""

import pytest

from tests.cast import Cast, browser, client, fresh, trying
from tests.checkins.meet import page
from tests.conftest import once
from tests.groups.together import NAME, Couple, join, leave, press, step_out, undo, url_of
from wend.groups.models import Group, Seat, SeatStep
from wend.pairings.leaving import what_follows, what_is_lost
from wend.pairings.models import Pairing
from wend.people.models import Hat
from wend.trail.models import Entry


def kinds(hat: Hat) -> list[str]:
    """What stands on this trail of groups, but for looks."""
    held = Entry.objects.filter(subject=hat.id, kind__startswith="groups.")
    return [kind for kind in held.values_list("kind", flat=True) if kind != "groups.looked"]


def test_each_is_asked_first_and_reads_what_it_means(cast: Cast) -> None:
    couple = Couple(cast, joined=False)
    assert couple.names_in() == [] if "In it now" in couple.told() else True
    today = page(browser(cast.ada), "/today/")
    assert "Maren Holt asks if you want to meet as a couple too." in today
    told = page(browser(cast.ada), url_of(couple.seat(couple.adas)))
    for said in (
        "Others are at these meetings.",
        "stays yours alone",
        "They cannot see what you answer, if you answer, or if you leave.",
    ):
        assert said in told
    assert NAME not in told + today
    assert join(couple.seat(couple.adas)) == 302
    assert couple.names_in() == ["Ada"]
    assert "asks if you want" not in page(browser(cast.ada), "/today/")
    assert kinds(cast.ada) == ["groups.ask", "groups.join"]


def test_who_has_not_answered_said_no_and_stepped_out_look_the_same(cast: Cast) -> None:
    couple = Couple(cast, joined=False)
    waiting = couple.told()
    step_out(couple.seat(couple.adas))
    said_no = couple.told()
    join(couple.seat(couple.adas))
    assert couple.told() != waiting
    step_out(couple.seat(couple.adas))
    assert waiting == said_no == couple.told()
    assert kinds(cast.ada) == ["groups.ask", "groups.decline", "groups.join", "groups.step out"]


def test_only_people_whom_one_meets_can_be_asked(cast: Cast) -> None:
    other = cast.tomasz_and_samuel
    gone = trying(client("Cleo"), cast.maren)
    leave(gone)
    said = {"called": "x", "kind": "group"}
    for one in (other, gone, cast.jonas.pairing):
        answer = browser(cast.maren).post("/groups/", once(**said, whom=[str(one.pk)]))
        assert answer.status_code == 200
    assert not Group.objects.exists()
    group = Group.make(by=cast.maren, called="x", kind="group")
    answer = browser(cast.maren).post(f"/groups/{group.pk}/asking/", once(whom=[str(other.pk)]))
    assert answer.status_code == 200
    assert not Seat.objects.exists()


def test_asking_twice_is_asking_once_and_a_no_is_not_asked_again(cast: Cast) -> None:
    couple = Couple(cast, joined=False)
    step_out(couple.seat(couple.adas))
    couple.group.ask([fresh(couple.adas)], by=cast.maren)
    assert couple.seat(couple.adas).standing == "out"
    assert "asks if you want" not in page(browser(cast.ada), "/today/")
    assert kinds(cast.ada) == ["groups.ask", "groups.decline"]


def test_pressing_twice_is_once(cast: Cast) -> None:
    couple = Couple(cast)
    seat = couple.seat(couple.adas)
    for rest, standing in (("joining/", "in"), ("stepping-out/", "out"), ("stepping-out/", "out")):
        assert press(seat, rest) == 302
        assert couple.seat(couple.adas).standing == standing
    assert kinds(cast.ada) == ["groups.ask", "groups.join", "groups.step out"]


def test_stepping_out_leaves_the_pairing_as_it_is(cast: Cast) -> None:
    couple = Couple(cast)
    step_out(couple.seat(couple.adas))
    assert fresh(couple.adas).phase == "trying"
    assert couple.names_in() == ["Ben"]
    assert "has left" not in page(browser(cast.maren), f"/pairings/{couple.adas.pk}/")


def test_leaving_ends_it_and_undoing_brings_it_back(cast: Cast) -> None:
    couple = Couple(cast)
    assert any("out of the meetings with others" in str(one) for one in what_follows(couple.adas))
    leave(couple.adas)
    told = couple.told()
    assert couple.names_in() == ["Ben"]
    assert "Ada" not in told.split("<main")[1], "neither in it nor asked: no word of her"
    assert "Ada has left" in page(browser(cast.maren), f"/pairings/{couple.adas.pk}/")
    undo(couple.adas)
    assert couple.names_in() == ["Ada", "Ben"]
    assert what_is_lost(fresh(couple.adas)) == []


def test_coming_back_later_begins_without_the_group(cast: Cast) -> None:
    couple = Couple(cast)
    leave(couple.adas)
    fresh(couple.adas).come_back(by=cast.ada)
    assert couple.names_in() == ["Ben"]
    assert "Meetings with others" not in page(browser(cast.ada), f"/pairings/{couple.adas.pk}/")
    assert couple.post("asking/", whom=[str(couple.adas.pk)]) == 302
    newest = Seat.objects.order_by("-began").filter(pairing=couple.adas)[0]
    assert join(newest) == 302
    assert couple.names_in() == ["Ada", "Ben"]


def test_the_old_yes_opens_nothing_after_coming_back(cast: Cast) -> None:
    couple = Couple(cast)
    old = couple.seat(couple.adas)
    leave(couple.adas)
    assert press(old, "joining/") == 409
    assert press(old, "stepping-out/") == 302
    assert browser(cast.ada).get(url_of(old)).status_code == 302


def test_the_professional_can_meet_one_without_the_others_and_end_it_all(cast: Cast) -> None:
    couple = Couple(cast)
    seat = couple.seat(couple.adas)
    assert couple.post(f"seats/{seat.pk}/ending/") == 302
    assert couple.names_in() == ["Ben"]
    assert press(seat, "joining/") == 409
    assert kinds(cast.ada)[-1] == "groups.end"
    assert kinds(couple.ben)[-1] == "groups.join", "nothing of it on the other's trail"
    assert couple.post("asking/", whom=[str(couple.adas.pk)]) == 302
    join(couple.seat(couple.adas))
    assert couple.post("ending/") == 302
    assert browser(cast.maren).get(couple.url).status_code == 404
    for hat, pairing in ((cast.ada, couple.adas), (couple.ben, couple.bens)):
        assert kinds(hat)[-1] == "groups.end"
        assert "with others" not in page(browser(hat), f"/pairings/{pairing.pk}/").lower()
        assert fresh(pairing).phase == "trying"


def test_a_group_that_was_ended_meanwhile_is_told_when_leaving_is_taken_back(cast: Cast) -> None:
    couple = Couple(cast)
    leave(couple.adas)
    couple.post("ending/")
    undo(couple.adas)
    assert any(
        "ended the meetings with others" in str(one) for one in what_is_lost(fresh(couple.adas))
    )


def test_another_name_and_the_kind_that_was_asked_stays(cast: Cast) -> None:
    couple = Couple(cast)
    assert couple.post("name/", called="The mill") == 302
    assert "The mill" in couple.told()
    assert NAME not in couple.told()
    assert couple.group.now().unlock()["kind"] == "couple"


def test_letting_go_is_of_each_alone(cast: Cast) -> None:
    couple = Couple(cast)
    told = couple.told("ending/")
    assert "no letting go of a whole group" in told
    for pairing in (couple.adas, couple.bens):
        assert f"/pairings/{pairing.pk}/letting-go/" in told


def test_a_client_who_rests_is_not_asked_on_today(cast: Cast) -> None:
    fresh(cast.ada_and_maren).pause(by=cast.ada)
    couple = Couple(cast, joined=False)
    assert "asks if you want" not in page(browser(cast.ada), "/today/")
    assert "You were asked." in page(browser(cast.ada), f"/pairings/{couple.adas.pk}/")


def test_the_steps_of_a_seat_are_append_only(cast: Cast) -> None:
    Couple(cast)
    step = SeatStep.objects.first()
    assert step is not None
    with pytest.raises(TypeError):
        step.save()
    with pytest.raises(TypeError):
        step.delete()


def test_a_look_at_the_group_stands_on_each_trail(cast: Cast) -> None:
    couple = Couple(cast)
    for _ in range(2):
        couple.told()
    for hat in (cast.ada, couple.ben):
        assert Entry.objects.filter(subject=hat.id, kind="groups.looked").count() == 1
        assert "looked at the page of a group" in page(browser(hat), "/looks/")


def test_both_hats_of_one_person_stay_apart(cast: Cast) -> None:
    """Tomasz can make groups here and be asked elsewhere; neither page knows of the other."""
    pairing: Pairing = cast.tomasz_and_samuel
    browser(cast.samuel).post("/groups/", once(called="x", kind="group", whom=[str(pairing.pk)]))
    group = Group.objects.get()
    assert browser(cast.tomasz).get(f"/groups/{group.pk}/").status_code == 404
    assert "x" not in page(browser(cast.tomasz), "/groups/").split('<ul class="rows">')[0][-1:]
    assert "asks if you want to meet in a group" in page(browser(cast.tomasz_as_client), "/today/")
