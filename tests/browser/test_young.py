"""Young people in a real browser: what parents may know stands there before anything is asked."""

import pytest

from tests.browser.walker import Walker
from tests.cast import Cast, everybody, fresh
from wend.pairings.models import Invitation

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, False, "dark")]
NAMES = ["phone", "desktop without JavaScript"]
PARENTS = "Your parents have no right to read what you write here."
PASSWORD = "a quiet river bed"


def told_before_asked(walker: Walker) -> None:
    """It stands above every field of the page, and neither answer is chosen for them."""
    walker.reads(PARENTS).reads("Wend has no page for parents, and shows them nothing.")
    told = walker.page.get_by_text(PARENTS).bounding_box()
    for label in ("What should we call you", "I am under 16", "I am 16 or older"):
        asked = walker.page.get_by_label(label, exact=False).first
        box = asked.bounding_box()
        assert told
        assert box
        assert told["y"] < box["y"], label
    for label in ("I am under 16", "I am 16 or older"):
        assert not walker.page.get_by_label(label, exact=False).first.is_checked()


def maren_reads(walker: Walker, cast: Cast, ours: str) -> str:
    return walker.wear(cast.maren).go(ours).reads_not("under 16").text()


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_wren_knows_before_she_says_yes_and_can_read_it_again(walker: Walker) -> None:
    cast = everybody()
    made = Invitation.make(by=cast.maren, meant_for="Wren", situation="free")
    walker.go("/").follow("I have a code on paper").write("Your code", made.code).press("Open")
    told_before_asked(walker)
    walker.choose("I am under 16").write("What should we call you", "Wren")
    walker.write("password", PASSWORD).press("I have read it. Yes").reads("Welcome, Wren")
    walker.follow("Go on").reads("You and Maren Holt")
    ours, wren = walker.page.url, fresh(made.pairing).client
    assert wren
    before = maren_reads(walker, cast, ours)
    walker.wear(wren).go(ours).follow("If you are young: what your parents may know").reads(PARENTS)
    assert walker.page.get_by_label("I am under 16").is_checked()
    walker.press("Forget what I said about my age")
    assert not walker.page.get_by_label("I am under 16").is_checked()
    assert maren_reads(walker, cast, ours) == before
