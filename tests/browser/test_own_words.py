"""A practice of one adds a word of its own, and the reviewer looks for it."""

import pytest

from tests.browser.test_the_whole_way import begin_as_professional
from tests.browser.walker import Walker

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, False, "dark")]


@pytest.mark.parametrize("walker", WAYS, ids=["phone", "plain"], indirect=True)
def test_adding_a_rule_and_seeing_it_used(walker: Walker) -> None:
    begin_as_professional(walker)
    walker.go("/practice/words/")
    walker.look()
    page = walker.page
    page.get_by_label("What kind of words").select_option("difficulty")
    walker.write("The words", "bluebinder")
    walker.write("Why they hurt", "It says how we feel, not what happened.")
    walker.write("Other words", "we have not found what helps yet")
    walker.write("Sentences it should find", "A red folder.")
    page.get_by_role("button", name="Add this rule").click()
    walker.reads("The rule does not find this: A red folder.")
    walker.look()
    walker.write("Sentences it should find", "A bluebinder.")
    page.get_by_role("button", name="Add this rule").click()
    walker.reads("Take this rule away")
    walker.look()
    walker.go("/profile/")
    page.locator("#id_text").fill("I cannot help a bluebinder.")
    page.get_by_role("button", name="Look at my words").last.click()
    page.wait_for_selector("#id_text_findings mark")
    walker.reads("we have not found what helps yet")
