"""Either side says that they met; one a day is enough."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Cast, browser, fresh
from tests.conftest import once
from wend.checkins.models import Meeting
from wend.pairings.phases import MEETING

pytestmark = pytest.mark.django_db(databases=["default", "vault"])


def url(cast: Cast) -> str:
    return f"/pairings/{cast.ada_and_maren.pk}/meetings/"


def day(ago: int = 0) -> str:
    return (timezone.localdate() - timedelta(days=ago)).isoformat()


def test_the_page_is_one_field_with_today_in_it(cast: Cast) -> None:
    page = browser(cast.ada).get(url(cast)).content.decode()
    assert f'value="{day()}"' in page
    assert page.count('type="date"') == 1


def test_either_side_says_it_and_both_find_the_same_meeting(cast: Cast) -> None:
    first = browser(cast.ada).post(url(cast), once(on=day(1)))
    second = browser(cast.maren).post(url(cast), once(on=day(1)))
    assert first["Location"] == second["Location"]
    meeting = Meeting.objects.get()
    assert first["Location"] == f"{url(cast)}{meeting.pk}/check-in/"
    assert (meeting.by, meeting.on.isoformat()) == ("client", day(1))


def test_a_second_time_on_one_day_is_another_meeting(cast: Cast) -> None:
    ada = browser(cast.ada)
    ada.post(url(cast), once(on=day()))
    page = ada.get(f"{url(cast)}{Meeting.objects.get().pk}/").content.decode()
    assert "second time on this day" in page
    ada.post(url(cast), once(on=day(), again="1"))
    assert Meeting.objects.filter(on=day()).count() == 2


@pytest.mark.parametrize("wrong", ["", "soon", "2026-02-31", "0026-11-01"])
def test_what_is_no_day_of_the_last_year_is_asked_again(cast: Cast, wrong: str) -> None:
    answer = browser(cast.ada).post(url(cast), once(on=wrong))
    assert answer.status_code == 200
    assert f'value="{wrong}"' in answer.content.decode() or not wrong
    assert not Meeting.objects.exists()


def test_tomorrow_has_not_come(cast: Cast) -> None:
    answer = browser(cast.ada).post(url(cast), once(on=day(-1)))
    assert "a day that has come" in answer.content.decode()
    assert not Meeting.objects.exists()


def test_after_parting_they_do_not_meet(cast: Cast) -> None:
    cast.ada_and_maren.leave(by=cast.ada)
    for hat in (cast.ada, cast.maren):
        answer = browser(hat).post(url(cast), once(on=day()))
        assert answer.status_code == 409
    assert fresh(cast.ada_and_maren).phase not in MEETING
    assert not Meeting.objects.exists()


def test_the_same_press_twice_is_one_meeting(cast: Cast) -> None:
    fields = once(on=day(), again="1")
    for _ in range(2):
        assert browser(cast.ada).post(url(cast), fields).status_code == 302
    assert Meeting.objects.count() == 1


def test_strangers_find_no_meeting(cast: Cast) -> None:
    browser(cast.ada).post(url(cast), once(on=day()))
    one = f"{url(cast)}{Meeting.objects.get().pk}/"
    elsewhere = one.replace(str(cast.ada_and_maren.pk), str(cast.tomasz_and_samuel.pk))
    for hat in (cast.sefa, cast.tomasz, cast.tomasz_as_client, cast.ruth):
        for page in (one, one + "check-in/", url(cast), elsewhere):
            assert browser(hat).get(page).status_code in {404} or page == url(cast)
        assert browser(hat).post(url(cast), once(on=day(2))).status_code == 404
    assert browser(cast.samuel).get(elsewhere).status_code == 404
