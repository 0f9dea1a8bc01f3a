"""Honest words in a real browser: kept unsent, sent, let rest, answered later, and taken back."""

import pytest

from tests.browser.walker import Walker
from tests.cast import everybody

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, False, "dark")]
NAMES = ["phone", "desktop without JavaScript"]
HURT = "The joke about my brother."


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_a_word_kept_sent_let_rest_answered_and_taken_back(walker: Walker) -> None:
    cast = everybody()
    walker.wear(cast.ada).go("/today/").follow("Maren Holt")
    ours = walker.page.url
    walker.follow("Write or read an honest word").choose("Something you said hurt")
    walker.write("In your words", HURT).press("Keep it, do not send it").reads("kept, not sent")
    walker.wear(cast.maren).go(ours).reads_not(HURT).go(ours + "words/").reads_not(HURT)
    walker.wear(cast.ada).go(ours + "words/").press("Send it now").reads_not("kept, not sent")
    walker.wear(cast.maren).go(ours).reads(HURT).press("Leave it for now").reads(HURT)
    walker.reads_not("Leave it for now").go(ours).reads_not(HURT).go("/today/").reads_not(HURT)
    walker.wear(cast.ada).go(ours + "words/").reads(HURT).reads_not("Leave it")
    walker.wear(cast.maren).go(ours + "words/").follow("Answer").reads(
        "First say that you heard it"
    )
    walker.write("Your answer", "I heard it. I am glad to know.").press("Send the answer")
    walker.reads("I am glad to know.")
    walker.wear(cast.ada).go(ours + "words/").reads("Maren Holt’s answer").reads("glad to know.")
    walker.press("Take it back").reads("taken back").reads(HURT).reads("glad to know.")
    walker.wear(cast.maren).go(ours + "words/").reads_not(HURT)
    walker.go(ours).reads_not(HURT)
    assert not any("joke" in url or "brother" in url for url in walker.seen)
