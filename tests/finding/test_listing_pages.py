"""The page of one listing, and the stable names other parts keep."""

import uuid
from pathlib import Path

import pytest

from tests.cast import Cast, browser
from tests.finding.listed import SERVICES, service, show_maren, town_list, town_package
from tests.finding.test_finding_pages import text
from wend.finding.cards import cards, listing_by_ref
from wend.finding.models import Source
from wend.finding.searching import look_up
from wend.finding.templatetags.finding import tel

pytestmark = pytest.mark.django_db


def test_a_service_says_who_says_so(tmp_path: Path) -> None:
    town_list(tmp_path)
    said = text(browser().get(f"/finding/services/{service('s1').pk}/"))
    assert "Never confirmed here. Ask before you count on it." in said
    assert "From Town list" in said
    assert "Licence: CC BY 4.0" in said
    assert "Run by: Open Door" in said
    assert "Who may come Not known." in said


def test_a_dropped_service_keeps_its_page_and_says_it_may_be_gone(tmp_path: Path) -> None:
    town_list(tmp_path)
    pk = service("s1").pk
    Source.take_in(town_package(tmp_path, SERVICES[1:]), name="Town list")
    assert "no longer lists it" in text(browser().get(f"/finding/services/{pk}/"))
    assert "Grief table" not in text(browser().post("/finding/results/", {}))


def test_a_professional_s_page_is_their_own_account(cast: Cast) -> None:
    profile = show_maren(cast)
    said = text(browser().get(f"/finding/people/{profile.pk}/"))
    for part in ("Maren Holt", "Grief and loss", "Body and breath", "Goes slowly", "English, German",
                 "Linden Town", "70 an hour", "They said today that they have room.",
                 "loss of a brother"):  # fmt: skip
        assert part in said


def test_asking_leads_to_the_asking_page(cast: Cast) -> None:
    profile = show_maren(cast)
    page = browser().get(f"/finding/people/{profile.pk}/").content.decode()
    assert f'href="/asking/{profile.pk}/"' in page
    assert browser().get(f"/asking/{profile.pk}/").status_code == 200


def test_a_hidden_profile_is_not_there(cast: Cast) -> None:
    profile = show_maren(cast)
    profile.hide()
    assert browser().get(f"/finding/people/{profile.pk}/").status_code == 404
    assert listing_by_ref(f"professional:{profile.pk}") is None


@pytest.mark.parametrize("kind", ["people", "services"])
def test_what_is_not_there_is_not_there(kind: str) -> None:
    assert browser().get(f"/finding/{kind}/{uuid.uuid4()}/").status_code == 404


def test_from_a_list_it_knows_the_way_back(tmp_path: Path) -> None:
    town_list(tmp_path)
    answer = browser().post(
        f"/finding/services/{service('s1').pk}/", {"words": "food", "page": "1"}
    )
    assert "Back to your list" in text(answer)
    assert '<input type="hidden" name="words" value="food">' in answer.content.decode()


def test_refs_name_people_and_services_for_good(cast: Cast, tmp_path: Path) -> None:
    profile = show_maren(cast)
    town_list(tmp_path)
    refs = [f"professional:{profile.pk}", service("s1").ref]
    assert [cards(refs)[ref].name for ref in refs] == ["Maren Holt", "Grief table"]


@pytest.mark.parametrize(
    "ref", ["", "x", "service:", "service:x", "person:00000000-0000-4000-8000-000000000000"]
)
def test_a_ref_that_is_none_names_nothing(ref: str) -> None:
    assert listing_by_ref(ref) is None


def test_alternatives_are_looked_up_by_words(cast: Cast, tmp_path: Path) -> None:
    show_maren(cast)
    town_list(tmp_path)
    assert [card.name for card in look_up("thursdays food", seed="s")] == ["Grief table"]
    assert [card.name for card in look_up("maren", seed="s")] == ["Maren Holt"]


@pytest.mark.parametrize(
    ("number", "dialled"),
    [
        ("305-555-0100", "3055550100"),
        ("305-646-7220 x5427", "3056467220"),
        ("211", "211"),
        ("000-000-*347", ""),
        ("call us", ""),
    ],
)
def test_only_what_a_phone_can_dial_is_dialled(number: str, dialled: str) -> None:
    assert tel(number) == dialled
