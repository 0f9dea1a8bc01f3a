"""Finding as anyone uses it: no account, wishes in the form only, honest results."""

import html
import re
import uuid
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.test import Client

from tests.cast import Cast, browser
from tests.finding.listed import service, show_maren, town_list
from wend.finding.models import Service, Source

pytestmark = pytest.mark.django_db


def text(answer: Any) -> str:
    bare = re.sub(r"<[^>]+>", " ", answer.content.decode())
    return " ".join(html.unescape(bare).split())


def look(**wishes: Any) -> str:
    return text(browser().post("/finding/results/", wishes))


def names(said: str, *wanted: str) -> list[str]:
    """Which of these stand in the text, in its order."""
    return sorted((name for name in wanted if name in said), key=said.index)


def test_a_stranger_finds_people_beside_services(cast: Cast, tmp_path: Path) -> None:
    show_maren(cast)
    town_list(tmp_path)
    said = look(kinds=["grief"], kinds_weight="must")
    assert "Ask to meet Maren Holt" in said
    assert "Grief table" in said
    assert "How to reach them" in said


def test_who_does_not_show_a_profile_is_not_found(cast: Cast) -> None:
    assert "Maren Holt" not in look()


def test_a_must_that_is_known_not_to_be_met_leaves_out(cast: Cast, tmp_path: Path) -> None:
    show_maren(cast)
    town_list(tmp_path)
    said = look(kinds=["crisis"], kinds_weight="must")
    assert names(said, "Maren Holt", "Grief table", "Night line", "Hotel school") == [
        "Night line",
        "Hotel school",
    ]
    assert "1 is known to meet all that must be" in said
    assert "1 more may" in said


def test_it_says_why_it_might_fit_and_why_not(cast: Cast) -> None:
    show_maren(cast)
    said = look(language="de", language_weight="lot", free="on", free_weight="lot")
    assert "They work in German." in said
    assert "It costs something." in said
    assert "They write: “I do not know how to help with the loss of a brother.”" in said
    assert "They said today that they have room." in said


def test_what_is_not_known_is_said(cast: Cast, tmp_path: Path) -> None:
    town_list(tmp_path)
    said = look(language="es", kinds=["grief"], kinds_weight="must")
    assert "If they work in Spanish." in said
    assert "Who may come." in said
    assert "Never confirmed here. Copied from Town list" in said


def test_a_place_by_town_postcode_and_distance(tmp_path: Path) -> None:
    town_list(tmp_path)
    for place in ("miami", "Miami, FL", "33101", " MIAMI "):
        said = look(place=place, place_weight="must")
        assert names(said, "Hotel school", "Grief table") == ["Grief table"]
    far = look(place="Tallahassee", distance="50", place_weight="lot")
    assert "About 656 km (408 mi) away." in far


def test_a_helpline_elsewhere_is_not_held_to_be_far(tmp_path: Path) -> None:
    town_list(tmp_path)
    said = look(place="Miami", place_weight="must", remote="on")
    assert "Night line" in said
    assert "By phone or online." in said


def test_a_place_that_is_not_known_loses_nothing(tmp_path: Path) -> None:
    town_list(tmp_path)
    answer = browser().post("/finding/results/", {"place": "Miamy", "kinds": ["grief"]})
    assert "Did you mean Miami?" in text(answer)
    assert '<input type="checkbox" name="kinds" value="grief"' in answer.content.decode()
    assert 'value="Miamy"' in answer.content.decode()


def test_a_professional_s_own_town_is_a_place(cast: Cast) -> None:
    show_maren(cast)
    assert "In the place you named." in look(place="linden town")


def test_words_are_looked_for_and_their_lack_is_no_no(tmp_path: Path) -> None:
    town_list(tmp_path)
    said = look(words="Foods and", words_weight="must")
    assert "None here is known to meet all that must be" in said
    said = look(words="food", words_weight="must")
    assert names(said, "Hotel school", "Grief table")[0] == "Grief table"
    assert "their text does not say" in said


def test_nothing_listed_is_said_kindly() -> None:
    assert "Nothing is listed here yet. That says nothing about you." in look()


def test_nothing_that_meets_all_says_what_would_open_the_list(cast: Cast) -> None:
    show_maren(cast)
    said = look(language="ja", language_weight="must")
    assert "Without “in Japanese”: 1 more" in said


def test_the_search_box_says_that_nobody_reads_it() -> None:
    assert "Nobody reads this now." in text(browser().get("/finding/"))


def test_results_by_address_alone_lead_to_the_form() -> None:
    answer = browser().get("/finding/results/")
    assert (answer.status_code, answer["Location"]) == (302, "/finding/")


def test_wishes_go_back_into_the_form(tmp_path: Path) -> None:
    town_list(tmp_path)
    answer = browser().post("/finding/", {"words": "lamp", "free": "on", "room_weight": "little"})
    page = answer.content.decode()
    assert 'value="lamp"' in page
    assert '<option value="little" selected>' in page


@pytest.mark.parametrize("path", ["/finding/", "/finding/results/"])
def test_no_wish_stands_in_an_address(tmp_path: Path, path: str) -> None:
    town_list(tmp_path)
    page = browser().post(path, {"words": "lantern"}).content.decode()
    assert not re.findall(r'(?:href|action)="[^"]*lantern', page)


def test_nothing_is_kept(tmp_path: Path, cast: Cast) -> None:
    town_list(tmp_path)
    visit = browser(cast.sefa)
    # A visit notes its day on its first page, whichever page that is.
    visit.get("/today/")
    before = everything()
    visit.post("/finding/results/", {"words": "lantern", "kinds": ["grief"], "place": "Miami"})
    visit.get(f"/finding/services/{service('s1').pk}/")
    assert everything() == before


def everything() -> dict[str, list[Any]]:
    """Every row of both databases."""
    return {
        model._meta.label: list(model._default_manager.order_by("pk").values())
        for model in apps.get_models()
    }


def test_pages_are_never_stored(tmp_path: Path) -> None:
    town_list(tmp_path)
    visit = browser()
    answers = [
        visit.get("/finding/"),
        visit.post("/finding/results/", {}),
        visit.get(f"/finding/services/{service('s1').pk}/"),
    ]
    assert all("no-store" in answer["Cache-Control"] for answer in answers)


def many(folder: Path, count: int = 25) -> None:
    """So many more like the grief table."""
    source, one = town_list(folder), service("s1")
    fields = {field.attname: getattr(one, field.attname) for field in Service._meta.concrete_fields}
    for number in range(count):
        own = {"id": uuid.uuid5(source.pk, f"x{number}"), "source_id_there": f"x{number}"}
        Service.objects.create(**fields | own | {"name": f"Table {number}."})
    Source.objects.update(fingerprint="with more")


def shown(page: str) -> list[str]:
    return re.findall(r"<h3>([^<]+)</h3>", page)


def hidden(page: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page):
        found.setdefault(name, []).append(html.unescape(value))
    return found


def test_the_next_ten_go_on_where_the_first_ended(tmp_path: Path) -> None:
    many(tmp_path)
    visit, seen = browser(), list[str]()
    page = visit.post("/finding/results/", {"kinds": ["grief"], "kinds_weight": "must"})
    for number in ("2", "3"):
        seen += shown(page.content.decode())
        carried = hidden(page.content.decode())
        page = visit.post("/finding/results/", {**carried, "page": number})
    seen += shown(page.content.decode())
    # 26 for grief, and the one of which nothing is known comes last.
    assert len(seen) == len(set(seen)) == 27
    assert seen[-1] == "Hotel school"


def test_each_search_draws_its_own_order(tmp_path: Path) -> None:
    many(tmp_path)
    orders = {
        tuple(shown(browser().post("/finding/results/", {}).content.decode())) for _ in range(6)
    }
    assert len(orders) > 1


@pytest.mark.parametrize("page", ["0", "-3", "999999", "9" * 50, "x", "²"])
def test_a_page_that_is_not_there_is_the_nearest(tmp_path: Path, page: str) -> None:
    town_list(tmp_path)
    assert "Grief table" in look(page=page)


def test_ten_results_cost_no_more_queries_than_one(
    tmp_path: Path, cast: Cast, django_assert_max_num_queries: Any
) -> None:
    many(tmp_path)
    show_maren(cast)
    look()
    with django_assert_max_num_queries(12):
        look(kinds=["grief"], kinds_weight="must")


def test_every_result_has_the_same_plain_button(cast: Cast, tmp_path: Path) -> None:
    show_maren(cast)
    town_list(tmp_path)
    page = browser().post("/finding/results/", {}).content.decode()
    assert "button-first" not in page
    assert page.count('class="button" ') >= 4


def test_no_page_links_anywhere_by_itself(tmp_path: Path) -> None:
    town_list(tmp_path)
    page = Client().get(f"/finding/services/{service('s1').pk}/").content.decode()
    assert 'href="http://www.door.example"' not in page or "noreferrer" in page
    assert not re.findall(r'(?:src|<link[^>]+href)="https?://', page)
