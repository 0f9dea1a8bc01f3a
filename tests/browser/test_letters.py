"""A letter in a real browser: written, kept, sent, opened, taken back."""

import pytest

from tests.browser.walker import Walker
from tests.cast import everybody

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, False, "dark")]
NAMES = ["phone", "desktop without JavaScript"]


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_a_letter_from_the_first_word_to_taking_it_back(walker: Walker) -> None:
    cast = everybody()
    walker.wear(cast.ada).go("/today/").follow("Letters").reads("only you can read it")
    walker.reads("Nobody reads this now").write("Your letter", "I liked the blue room.")
    walker.press("Keep it, do not send it").reads("kept, not sent").choose("Maren Holt")
    walker.press("Send it as it is kept").reads("It was not opened yet")
    letter = walker.page.url
    walker.wear(cast.maren).go("/today/").follow("A letter has arrived")
    walker.follow("From Ada, to you").reads("It is closed").press("Open it")
    walker.reads("I liked the blue room.")
    walker.wear(cast.ada).go(letter).reads("You can still take it out of their sight")
    walker.press("Take it back").reads("It was read once")
    walker.wear(cast.maren).go("/letters/received/").reads("Nothing has arrived")
    assert not any("blue" in url for url in walker.seen)
