"""Your path: all of one's own over all pairings, by months, and nothing of anybody else's."""

import re
from typing import Any

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast, browser, client, fresh, professional, trying
from tests.checkins.meet import met, sensed
from tests.paths.life import carried, lived, wrote
from wend.pairings.table import TABLE
from wend.pairings.telling import SAYS
from wend.people.models import Client
from wend.vault.models import destroy


def text(html: str) -> str:
    return re.sub(
        r"\s+", " ", re.sub(r"<[^>]+>", " ", html.split("<main")[1].split("</main>", maxsplit=1)[0])
    )


def path_of(hat: Client, query: str = "") -> str:
    answer = browser(hat).get(f"/path/{query}")
    assert answer.status_code == 200
    return text(answer.content.decode())


def test_it_tells_every_kind_of_moment_with_the_words_of_the_time(cast: Cast) -> None:
    wrote(cast.ada, lived(cast.ada, cast.samuel, "wren"), "wren")
    carried(cast.ada, "wren")
    page = path_of(cast.ada)
    for said in (
        "You asked Samuel Adeyemi to meet", "may we meet wren", "Samuel Adeyemi said yes",
        "You met Samuel Adeyemi", "felt wren", "What does your gut say? 6 of 10",
        "Samuel Adeyemi sent you an honest word", "not sure wren", "You answered nor am I wren",
        "have not sent it", "kept back wren", "taken back wren", "You took it back.",
        "You began to look, and stayed with Samuel Adeyemi meanwhile",
        "You wrote down what stays, with Samuel Adeyemi", "calls wren",
        "Samuel Adeyemi was away until", "Dana wren", "You left Samuel Adeyemi",
        "You took leaving Samuel Adeyemi back", "You came back to Samuel Adeyemi",
        "Samuel Adeyemi said they are not the right one", "not mine wren", "no room wren",
        "said that the bridge ends on", "one last talk wren",
        "Samuel Adeyemi kept an hour for you", "Tuesdays wren",
        "Samuel Adeyemi gave your hour to someone else", "a wait of about 6 weeks",
        "never sent wren", "dear you wren", "You gave a letter to Samuel Adeyemi on its way",
        "Your letter was opened", "You took your letter back",
        "You wrote words to take along", "You made a link to your words",
        "Someone opened your words by the link", "You took a link to your words back",
        "Maren Holt invited you", "You said yes to Maren Holt",
    ):  # fmt: skip
        assert said in page, said


def test_the_newest_stands_first_and_steps_keep_their_order(cast: Cast) -> None:
    lived(cast.ada, cast.samuel, "wren")
    page = path_of(cast.ada, f"?with={fresh(cast.ada_and_maren).pk}")
    assert page.index("You said yes to Maren") < page.index("Maren Holt invited you")
    page = path_of(cast.ada)
    assert page.index("not mine wren") < page.index("You came back") < page.index("may we meet")


def test_one_pairing_can_be_read_alone(cast: Cast) -> None:
    pairing = lived(cast.ada, cast.samuel, "wren")
    wrote(cast.ada, pairing, "wren")
    carried(cast.ada, "wren")
    alone = path_of(cast.ada, f"?with={cast.ada_and_maren.pk}")
    assert "wren" not in alone
    assert "Maren Holt invited you" in alone
    other = path_of(cast.ada, f"?with={pairing.pk}")
    assert "Maren Holt invited you" not in other
    assert "dear you wren" in other
    assert "never sent wren" not in other


def test_another_pairing_does_not_exist_for_it(cast: Cast) -> None:
    for asked in (cast.tomasz_and_samuel.pk, "nonsense"):
        assert browser(cast.ada).get(f"/path/?with={asked}").status_code == 404


def test_nothing_of_the_other_sides_check_in_and_nobody_elses_words(cast: Cast) -> None:
    meeting = met(cast.ada_and_maren, days_ago=9)
    sensed(meeting, cast.maren, "heron", present=3)
    sensed(met(cast.tomasz_and_samuel, days_ago=9), cast.tomasz_as_client, "plover")
    page = path_of(cast.ada)
    assert "You met Maren Holt" in page
    assert "heron" not in page
    assert "plover" not in page


def test_it_is_the_clients_alone(cast: Cast) -> None:
    lived(cast.ada, cast.samuel, "wren")
    for hat in (cast.maren, cast.ruth, cast.samuel, cast.tomasz):
        answer = browser(hat).get("/path/")
        assert (answer.status_code, answer["Location"]) == (302, "/today/")
    assert "wren" not in path_of(cast.sefa)
    assert "wren" not in path_of(cast.tomasz_as_client)
    assert browser().get("/path/").status_code == 302


def test_before_anything_happened_it_says_so_kindly(cast: Cast) -> None:
    assert "Nothing is here yet." in path_of(cast.sefa)


def test_a_long_path_comes_in_parts_and_whole_for_paper(cast: Cast) -> None:
    for days in range(60):
        met(cast.ada_and_maren, days_ago=days)
    first, second = path_of(cast.ada), path_of(cast.ada, "?page=2")
    # Inviting, the notice and the yes take three of the forty.
    assert first.count("You met Maren Holt") == 37
    assert "Older" in first
    assert "Newer" in second
    assert path_of(cast.ada, "?all=1").count("You met Maren Holt") == 60
    assert path_of(cast.ada, "?page=99") == second
    assert re.findall(r"\w+ 20\d\d", first), "months are headings"


def test_every_step_that_can_be_taken_can_be_told() -> None:
    """But for those of time, those before anybody is there, and erasing, after which nothing is."""
    untold = {
        (by, rule.step) for rule in TABLE for by in rule.by if rule.step not in SAYS.get(by, {})
    }
    assert untold == {
        ("client", "erase"), ("time", "expire"), ("time", "end"),
    }  # fmt: skip


def asks(count: int) -> int:
    """How many queries the path of a client with so many full pairings takes."""
    one = client("Wanda")
    for number in range(count):
        pairing = lived(one, professional(f"Number{number}of{count} Name"), "wren")
        wrote(one, pairing, "wren")
    carried(one, "wren")
    visit = browser(one)
    with (
        CaptureQueriesContext(connections["default"]) as main,
        CaptureQueriesContext(connections["vault"]) as vault,
    ):
        assert visit.get("/path/?all=1").status_code == 200
    return len(main) + len(vault)


def test_ten_pairings_take_no_more_queries_than_two(
    db: None, django_assert_max_num_queries: Any
) -> None:
    assert asks(10) == asks(2)
    one = client("Wim")
    for number in range(3):
        trying(one, professional(f"Other{number} Name"))
    visit = browser(one)
    with django_assert_max_num_queries(30):
        visit.get("/path/")


def test_once_their_key_is_gone_the_words_are_gone_and_the_page_stands(cast: Cast) -> None:
    pairing = lived(cast.ada, cast.samuel, "wren")
    destroy(cast.ada.id, pairing=pairing.pk)
    page = path_of(cast.ada)
    assert "wren" not in page
    assert "You left Samuel Adeyemi" in page


@pytest.mark.parametrize("path", ["/path/", "/looks/"])
def test_the_page_can_be_hidden_and_the_door_is_in_sight(cast: Cast, path: str) -> None:
    html = browser(cast.ada).get(path).content.decode()
    assert "data-hide" in html
    assert f'action="/pairings/{cast.ada_and_maren.pk}/leaving/"' in html
