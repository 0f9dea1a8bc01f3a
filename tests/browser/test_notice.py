"""The notice in a real browser: read again, its pace, not how it is, and the proof that all were told."""

import pytest

from tests.browser.walker import Walker
from tests.cast import everybody, trying

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, False, "dark")]
NAMES = ["phone", "desktop without JavaScript"]


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_ada_reads_it_again_and_says_how_often(walker: Walker) -> None:
    cast = everybody()
    walker.wear(cast.ada).go("/today/").follow("Maren Holt")
    walker.follow("You are free to go: read it again").reads("One press is enough.")
    notice = walker.page.url
    walker.pick("Tell me again", "every month").press("Keep this")
    chosen = walker.page.get_by_label("Tell me again").locator("option:checked")
    assert chosen.inner_text() == "every month"
    walker.follow("How to leave, and what happens then").go(notice)
    walker.press("I have read it").reads("You and Maren Holt")


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_sefa_says_it_is_not_so_and_maren_sets_it_right(walker: Walker) -> None:
    cast = everybody()
    ours = f"/pairings/{trying(cast.sefa, cast.maren, situation='court').pk}/"
    walker.wear(cast.sefa).go(ours).follow("You are free to go: read it again")
    walker.reads("it would not be honest").press("This is not how it is for me")
    walker.reads("They can see it, and set it right.")
    walker.wear(cast.maren).go("/today/").follow("Sefa")
    walker.reads("They say that it is not as it stands here.").follow("Whether they are free to go")
    walker.reads("Please look at it together.").choose("This person comes of their own will")
    walker.press("Keep this").reads_not("They say that it is not as it stands here.")
    walker.wear(cast.sefa).go("/today/").follow("You are free to go: here it is once more.")
    walker.reads("You can stop at any time").press("I have read it")
    walker.go("/today/").reads_not("here it is once more")


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_ruth_sees_that_all_were_told_and_not_who(walker: Walker) -> None:
    cast = everybody()
    trying(cast.sefa, cast.maren, situation="court")
    walker.wear(cast.ruth).go("/practice/").follow("Who has been told that they are free to go")
    walker.reads("Everyone who is met here has read").reads("Counts, no names.")
    walker.reads("In which the client has read the notice 2").reads("A court or a ward has a say 1")
    for name in ("Ada", "Sefa", "Maren", "Tomasz"):
        walker.reads_not(name)
