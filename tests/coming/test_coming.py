"""Meetings to come: either side plans, moves, calls off; both see the same; nothing counts anything."""

from datetime import UTC, datetime, time, timedelta

import pytest

from tests.cast import Cast, browser, fresh
from tests.coming.plan import ahead, at, plan, press, told, url_of, whiches
from tests.conftest import once
from wend.checkins.models import Meeting
from wend.coming.models import CallingOff, Plan
from wend.coming.schedule import schedules
from wend.pairings.leaving import what_follows
from wend.pairings.models import Pairing
from wend.people.models import Hat
from wend.trail.models import Entry


def today(hat: Hat) -> str:
    return browser(hat).get("/today/").content.decode()


def main(html: str) -> str:
    return html.split("<main")[1].split("</main>", maxsplit=1)[0]


@pytest.mark.parametrize("who", ["ada", "maren"])
def test_either_side_plans_and_both_today_pages_show_it(cast: Cast, who: str) -> None:
    by: Hat = getattr(cast, who)
    assert plan(cast.ada_and_maren, by, ahead(2)) == 302
    day = f"{ahead(2):%A} {ahead(2).day} {ahead(2):%B}, 10:00"
    for hat, other in ((cast.ada, "Maren Holt"), (cast.maren, "Ada")):
        assert day in today(hat)
        assert f"With {other}" in today(hat)


@pytest.mark.parametrize("who", ["ada", "maren"])
def test_called_off_is_one_neutral_sentence_on_both_pages(cast: Cast, who: str) -> None:
    by: Hat = getattr(cast, who)
    plan(cast.ada_and_maren, cast.maren, ahead(2))
    which = whiches(cast.ada_and_maren, by)[0]
    assert press(cast.ada_and_maren, by, f"{which}/calling-off/") == 302
    pages = [told(cast.ada_and_maren, hat) for hat in (cast.ada, cast.maren)]
    for html in pages:
        assert "this meeting does not take place" in html
    for hat in (cast.ada, cast.maren):
        assert "this meeting does not take place" in today(hat)
    assert press(cast.ada_and_maren, by, f"{which}/calling-off/") == 302
    assert whiches(cast.ada_and_maren, by) == []


def test_by_whom_it_was_called_off_stands_only_on_the_trail(cast: Cast) -> None:
    assert {field.name for field in CallingOff._meta.fields} == {
        "id", "plan", "rhythm", "on", "hour", "instead"
    }  # fmt: skip
    assert "by" not in {field.name for field in Plan._meta.fields}
    plan(cast.ada_and_maren, cast.ada, ahead(2))
    press(cast.ada_and_maren, cast.ada, f"{whiches(cast.ada_and_maren, cast.ada)[0]}/calling-off/")
    kinds = Entry.objects.filter(subject=cast.ada.id, kind__startswith="coming.")
    assert list(kinds.values_list("kind", flat=True)) == ["coming.planned", "coming.called off"]


def test_a_meeting_that_is_moved_stands_once_and_says_from_when(cast: Cast) -> None:
    plan(cast.ada_and_maren, cast.maren, ahead(2))
    which = whiches(cast.ada_and_maren, cast.ada)[0]
    fields = {"on": ahead(5).isoformat(), "hour": "16:30"}
    assert press(cast.ada_and_maren, cast.ada, f"{which}/moving/", **fields) == 302
    html = told(cast.ada_and_maren, cast.maren)
    assert f"{ahead(5).day} {ahead(5):%B}, 16:30" in html
    assert f"moved here from {ahead(2):%A} {ahead(2).day} {ahead(2):%B}" in html
    assert len(whiches(cast.ada_and_maren, cast.maren)) == 1
    again = whiches(cast.ada_and_maren, cast.maren)[0]
    fields = {"on": ahead(6).isoformat(), "hour": "09:00"}
    press(cast.ada_and_maren, cast.maren, f"{again}/moving/", **fields)
    assert len(whiches(cast.ada_and_maren, cast.maren)) == 1


def test_a_rhythm_shows_its_days_and_one_of_them_can_be_called_off(cast: Cast) -> None:
    assert plan(cast.ada_and_maren, cast.ada, ahead(1), weeks="1") == 302
    held = whiches(cast.ada_and_maren, cast.maren)
    assert held == [ahead(1 + 7 * week).isoformat() for week in range(8)]
    press(cast.ada_and_maren, cast.maren, f"{held[1]}/calling-off/")
    assert whiches(cast.ada_and_maren, cast.ada) == [held[0], *held[2:]]
    fields = {"on": ahead(3).isoformat(), "hour": "12:00"}
    press(cast.ada_and_maren, cast.ada, f"{held[0]}/moving/", **fields)
    assert held[0] not in whiches(cast.ada_and_maren, cast.ada)
    assert "12:00" in told(cast.ada_and_maren, cast.maren)


def test_a_new_rhythm_takes_the_place_of_the_old_and_can_be_ended(cast: Cast) -> None:
    plan(cast.ada_and_maren, cast.ada, ahead(1), weeks="1")
    plan(cast.ada_and_maren, cast.ada, ahead(3), weeks="2")
    assert whiches(cast.ada_and_maren, cast.ada)[0] == ahead(3).isoformat()
    assert len(whiches(cast.ada_and_maren, cast.ada)) == 4
    assert press(cast.ada_and_maren, cast.maren, "rhythm/ending/") == 302
    assert whiches(cast.ada_and_maren, cast.ada) == []
    assert press(cast.ada_and_maren, cast.maren, "rhythm/ending/") == 404


def test_resting_parting_and_coming_back(cast: Cast) -> None:
    plan(cast.ada_and_maren, cast.ada, ahead(1), weeks="1")
    fresh(cast.ada_and_maren).pause(by=cast.ada)
    assert "Coming up" not in today(cast.ada) + today(cast.maren)
    fresh(cast.ada_and_maren).resume(by=cast.ada)
    assert "Coming up" in today(cast.ada)
    told_before = browser(cast.ada).get(f"/pairings/{cast.ada_and_maren.pk}/").content.decode()
    assert "Coming up" not in told_before
    fresh(cast.ada_and_maren).leave(by=cast.ada)
    assert "Coming up" not in today(cast.ada) + today(cast.maren)
    fresh(cast.ada_and_maren).undo_leaving(by=cast.ada)
    assert "Coming up" in today(cast.ada)
    fresh(cast.ada_and_maren).leave(by=cast.ada)
    fresh(cast.ada_and_maren).come_back(by=cast.ada)
    assert "Coming up" not in today(cast.ada), "what was planned before a parting is over"


def test_before_leaving_it_is_said_what_becomes_of_coming_meetings(cast: Cast) -> None:
    said = "Meetings to come are taken off both your pages"
    assert not any(said in str(one) for one in what_follows(fresh(cast.ada_and_maren)))
    plan(cast.ada_and_maren, cast.ada, ahead(1))
    assert any(said in str(one) for one in what_follows(fresh(cast.ada_and_maren)))


def test_an_hour_given_back_takes_the_rhythm_with_it(cast: Cast) -> None:
    pairing = fresh(cast.ada_and_maren)
    pairing.hold_hour("Tuesdays at ten", by=cast.maren)
    plan(pairing, cast.maren, ahead(1), weeks="1")
    fresh(pairing).give_back(by=cast.maren)
    assert whiches(pairing, cast.ada) == []


def test_being_away_takes_its_days_out_and_an_end_told_beforehand_the_rest(cast: Cast) -> None:
    plan(cast.ada_and_maren, cast.maren, ahead(1), weeks="1")
    fresh(cast.ada_and_maren).away(ahead(10), cover="Ruth Amsel", by=cast.maren)
    assert whiches(cast.ada_and_maren, cast.ada)[0] == ahead(15).isoformat()
    fresh(cast.ada_and_maren).let_go(by=cast.maren, ends_on=ahead(20))
    assert whiches(cast.ada_and_maren, cast.ada) == [ahead(15).isoformat()]


@pytest.mark.parametrize("fields", [{"hour": "25:00"}, {"zone": "Mars/Base"}, {"weeks": "3"}])
def test_what_is_no_time_is_mended_and_nothing_planned(cast: Cast, fields: dict[str, str]) -> None:
    assert plan(cast.ada_and_maren, cast.ada, ahead(1), **fields) == 200
    assert not Plan.objects.exists()


def test_a_time_that_is_past_cannot_be_planned(cast: Cast) -> None:
    assert plan(cast.ada_and_maren, cast.ada, ahead(-1)) == 409
    assert plan(cast.ada_and_maren, cast.ada, ahead(-2)) == 200


def test_nobody_else_changes_it_and_what_is_not_there_is_404(cast: Cast) -> None:
    plan(cast.ada_and_maren, cast.ada, ahead(1))
    which = whiches(cast.ada_and_maren, cast.ada)[0]
    for hat in (cast.sefa, cast.tomasz, cast.ruth):
        assert press(cast.ada_and_maren, hat, f"{which}/calling-off/") == 404
    other = cast.tomasz_and_samuel
    assert press(other, cast.samuel, f"{which}/calling-off/") == 404
    assert press(cast.ada_and_maren, cast.ada, "nothing/calling-off/") == 404


def ask_page(cast: Cast, monkeypatch: pytest.MonkeyPatch, now: datetime) -> bool:
    with monkeypatch.context() as patch:
        at(patch, now)
        return "If you met on" in main(today(cast.ada))


def test_the_question_comes_at_the_client_s_hour_and_never_at_night(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = ahead(2)
    plan(cast.ada_and_maren, cast.maren, day, "21:00")
    evening = datetime.combine(day, time(23, 30), tzinfo=UTC)
    morning = datetime.combine(day + timedelta(days=1), time(8, 1), tzinfo=UTC)
    assert not ask_page(cast, monkeypatch, evening)
    assert ask_page(cast, monkeypatch, morning)
    press(cast.ada_and_maren, cast.ada, "asking/", hour="18")
    assert not ask_page(cast, monkeypatch, morning)
    assert ask_page(cast, monkeypatch, morning + timedelta(hours=10))


@pytest.mark.parametrize("hour", ["22", "7", "0"])
def test_no_hour_of_the_night_can_be_chosen(cast: Cast, hour: str) -> None:
    press(cast.ada_and_maren, cast.ada, "asking/", hour=hour)
    assert "selected" not in told(cast.ada_and_maren, cast.ada).split('name="hour"')[-1]


def test_the_question_leads_to_saying_that_they_met_on_that_day_and_then_rests(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = ahead(1)
    plan(cast.ada_and_maren, cast.maren, day)
    at(monkeypatch, datetime.combine(day, time(15), tzinfo=UTC))
    url = f"/pairings/{cast.ada_and_maren.pk}/meetings/?on={day.isoformat()}"
    assert url in today(cast.ada)
    assert f'value="{day.isoformat()}"' in browser(cast.ada).get(url).content.decode()
    browser(cast.ada).post(url.split("?", maxsplit=1)[0], once(on=day.isoformat()))
    assert "If you met on" not in today(cast.ada)
    assert Meeting.objects.get().on == day


def test_a_day_that_passed_makes_nothing_and_one_called_off_is_not_asked_about(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in (ahead(1), ahead(2)):
        plan(cast.ada_and_maren, cast.maren, day)
    second = whiches(cast.ada_and_maren, cast.ada)[1]
    press(cast.ada_and_maren, cast.ada, f"{second}/calling-off/")
    at(monkeypatch, datetime.combine(ahead(4), time(12), tzinfo=UTC))
    for hat in (cast.ada, cast.maren):
        assert main(today(hat)).count("If you met on") == 1
    assert not Meeting.objects.exists()
    assert CallingOff.objects.count() == 1


def test_many_pairings_cost_no_more_queries_than_one(
    cast: Cast, django_assert_max_num_queries: object
) -> None:
    held = list(Pairing.objects.prefetch_related("steps"))
    assert len(held) > 1
    with django_assert_max_num_queries(4):  # type: ignore[operator]
        schedules(held)


def test_another_time_zone_is_named(cast: Cast) -> None:
    plan(cast.ada_and_maren, cast.ada, ahead(2), zone="Asia/Tokyo")
    assert "(Asia/Tokyo)" in told(cast.ada_and_maren, cast.maren)
    assert url_of(cast.ada_and_maren)
