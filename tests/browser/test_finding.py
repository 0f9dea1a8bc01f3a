"""Finding in a real browser, as a stranger: from wishes to a list, to a page, back, and to asking."""

from pathlib import Path

import pytest

from tests.browser.walker import Walker
from tests.cast import everybody
from tests.finding.listed import show_maren, town_list

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(320, True, "light"), (360, False, "dark"), (1280, True, "dark"), (1280, False, "light")]
NAMES = ["narrow", "phone without JavaScript", "desktop", "desktop without JavaScript"]


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_a_stranger_finds_and_asks(walker: Walker, tmp_path: Path) -> None:
    show_maren(everybody())
    town_list(tmp_path)
    walker.go("/").follow("I am looking for someone").reads("Nobody sees that you look")
    walker.choose("Grief and loss").write("Near which place", "Miamy").press("Look")
    walker.reads("Did you mean Miami?").reads("Nothing is lost")
    walker.write("Near which place", "Miami").press("Look")
    walker.reads("2 are known to meet all that must be").reads("Why it might not")
    walker.press("How to reach them: Grief table").reads("Never confirmed here").reads("Town list")
    walker.press("Back to your list").press("Read more from Maren Holt").reads("Body and breath")
    walker.press("Back to your list").press("Change your wishes")
    assert walker.page.get_by_label("Grief and loss").is_checked()
    walker.press("Look").follow("Ask to meet Maren Holt").reads("free to go")
    assert not any("grief" in url or "Miami" in url for url in walker.seen)


@pytest.mark.parametrize("walker", WAYS[:2], ids=NAMES[:2], indirect=True)
def test_none_that_meets_all(walker: Walker, tmp_path: Path) -> None:
    town_list(tmp_path)
    walker.go("/finding/").page.get_by_label("In which language?").select_option("ja")
    walker.press("Look").reads("None here is known to meet all that must be")
    walker.reads("Without “in Japanese”: 2 more")


@pytest.mark.parametrize("walker", WAYS[:2], ids=NAMES[:2], indirect=True)
def test_nothing_listed_yet(walker: Walker) -> None:
    walker.go("/finding/").press("Look").reads("Nothing is listed here yet")
