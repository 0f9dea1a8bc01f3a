"""The reviewer beside a professional's box: by keyboard with JavaScript, by its button without."""

import pytest

from tests.browser.test_the_whole_way import begin_as_professional
from tests.browser.walker import Walker

pytestmark = pytest.mark.django_db(transaction=True)
BLAMING = "I do not know how to help who is noncompliant."
BOX = "#id_text"
WAYS = [(360, True, "light"), (1280, True, "dark")]


def at_the_limits_card(walker: Walker) -> None:
    begin_as_professional(walker)
    walker.go("/profile/")


@pytest.mark.parametrize("walker", WAYS, ids=["phone", "desktop"], indirect=True)
def test_a_pause_a_mark_and_other_words_by_keyboard(walker: Walker) -> None:
    at_the_limits_card(walker)
    page = walker.page
    page.locator(BOX).press_sequentially(BLAMING)
    page.wait_for_selector("#id_text_findings mark")
    walker.look()
    walker.reads("You may send it as it is.")
    status = page.locator("#id_text_findings_status")
    assert status.get_attribute("role") == "status"
    assert "others to take" in status.inner_text()
    offer = page.locator("#id_text_findings [data-take]").first
    words = offer.inner_text()
    page.locator(BOX).focus()
    while not offer.evaluate("button => button === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert words in page.locator(BOX).input_value()
    assert "noncompliant" not in page.locator(BOX).input_value()
    assert page.evaluate("document.activeElement.id") == "id_text"
    page.wait_for_function("!document.querySelector('#id_text_findings mark')")
    walker.look()


@pytest.mark.parametrize("walker", WAYS[1:], ids=["desktop"], indirect=True)
def test_leaving_it_lets_it_be_until_the_page_is_closed(walker: Walker) -> None:
    at_the_limits_card(walker)
    page = walker.page
    page.locator(BOX).fill(BLAMING)
    page.get_by_role("button", name="Look at my words").last.click()
    page.wait_for_selector("#id_text_findings mark")
    page.locator("[data-dismiss]").focus()
    page.keyboard.press("Enter")
    assert page.locator("#id_text_findings mark").count() == 0
    with page.expect_response("**/reviewing/"):
        page.locator(BOX).press_sequentially(" So it is.")
    page.wait_for_selector("#id_text_findings", state="attached")
    assert page.locator("#id_text_findings li").count() == 0
    assert page.locator(BOX).input_value() == f"{BLAMING} So it is."
    assert page.evaluate("document.activeElement.id") == "id_text"


@pytest.mark.parametrize("walker", WAYS[1:], ids=["desktop"], indirect=True)
@pytest.mark.parametrize(("key", "stays"), [("1", False), ("Escape", True)])
def test_one_key_takes_or_leaves(walker: Walker, key: str, stays: bool) -> None:
    at_the_limits_card(walker)
    page = walker.page
    page.locator(BOX).fill(BLAMING)
    page.get_by_role("button", name="Look at my words").last.click()
    page.wait_for_selector("#id_text_findings mark")
    walker.reads("a number takes those words")
    page.locator("#id_text_findings [data-take]").first.focus()
    page.keyboard.press(key)
    assert ("noncompliant" in page.locator(BOX).input_value()) == stays
    assert page.locator("#id_text_findings li").count() == 0


@pytest.mark.parametrize("walker", WAYS[1:], ids=["desktop"], indirect=True)
def test_enter_in_a_line_of_the_form_still_keeps_the_form(walker: Walker) -> None:
    at_the_limits_card(walker)
    walker.write("What you are", "Nurse")
    walker.page.get_by_label("What you are").press("Enter")
    walker.page.wait_for_load_state()
    assert walker.go("/profile/").page.get_by_label("What you are").input_value() == "Nurse"


@pytest.mark.parametrize("walker", [(360, False, "dark")], ids=["plain"], indirect=True)
def test_without_javascript_by_its_button(walker: Walker) -> None:
    at_the_limits_card(walker)
    page = walker.page
    page.locator(BOX).fill(BLAMING)
    page.get_by_label("A limit of yours").select_option(index=1)
    page.get_by_role("button", name="Look at my words").last.click()
    walker.look().reads("You may send it as it is.")
    assert page.locator(BOX).input_value() == BLAMING
    offer = page.locator("#id_text_findings [data-take]").first
    words = offer.inner_text()
    offer.click()
    walker.look()
    assert words in page.locator(BOX).input_value()
    assert page.locator("#id_text_findings mark").count() == 0
    walker.press("Add this line")
    assert page.url.endswith("/profile/")
    walker.reads(words)
