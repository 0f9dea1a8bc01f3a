"""Letting go in a real browser: by a steward for one who is gone, and without a bridge."""

import pytest

from tests.browser.walker import Walker
from tests.cast import bridging, client, everybody, trying
from tests.handoffs.letting import in_days
from wend.practices.models import Profile
from wend.words.models import Word

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, False, "dark")]
NAMES = ["phone", "desktop without JavaScript"]
WORDS = "Maren cannot come back to work. We are sorry."


def still_holds(walker: Walker, label: str, words: str) -> None:
    """What was typed stands in the form that came back."""
    assert walker.page.get_by_label(label, exact=False).first.input_value() == words


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_the_steward_writes_for_maren_and_each_of_hers_reads_it(walker: Walker) -> None:
    cast = everybody()
    Profile.of(cast.tomasz).show()
    wren, sefas = client("Wren"), bridging(cast.sefa, cast.maren)
    left = trying(wren, cast.maren)
    left.leave(by=wren)
    Word.say(cast.ada_and_maren, by=cast.ada, kind="hurt", text="heron in the reeds")
    walker.wear(cast.ruth).go("/practice/").follow("If Maren Holt cannot go on")
    walker.reads("You read nothing of theirs").choose("They are ill and cannot work")
    walker.write("Your words to everybody", WORDS).write("Who is there for them", "Ruth, in front.")
    walker.write("Until when", in_days(3)).press("Send it to everybody they met")
    walker.reads("Please give them two weeks or more").reads("Pick someone who might take them on")
    still_holds(walker, "Your words to everybody", WORDS)
    walker.write("Until when", in_days(30)).choose("Tomasz Nowak")
    for said in ("Ada", "Sefa", "Wren", "heron"):
        walker.reads_not(said)
    walker.press("Send it to everybody they met").reads("Members").reads_not("Ada")
    for hat, pairing in ((cast.ada, cast.ada_and_maren), (cast.sefa, sefas)):
        walker.wear(hat).go(f"/pairings/{pairing.pk}/").reads("It is not because of you")
        walker.reads("They are ill and cannot work").reads(WORDS).reads("Ruth, in front.")
        walker.reads("Word from Linden Street").reads("Tomasz Nowak").reads("Leave Maren Holt")
    walker.wear(wren).go(f"/pairings/{left.pk}/").reads_not(WORDS)
    walker.wear(cast.ada).go("/looks/").reads("said for the practice that your professional cannot")


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_maren_lets_go_without_a_bridge_and_not_from_one_day_to_the_next(walker: Walker) -> None:
    cast = everybody()
    walker.wear(cast.maren).go("/today/").follow("Ada").follow("Say that you are not the right one")
    walker.reads("Nothing is counted against you").choose("I have no room, am ill, or am leaving")
    walker.write("Your words to them", "I am ill, and it is not you.").choose("As far as I know")
    walker.write("The talk you had", "On Tuesday at ten.").write("Who is there for them", "Ruth.")
    walker.choose("I cannot offer one").choose("I looked and know of nobody")
    walker.write("No bridge: you are there until", in_days(3)).press("Send to Ada")
    walker.reads("so that they are not left with nothing").reads("Please give them two weeks")
    still_holds(walker, "Your words to them", "I am ill, and it is not you.")
    still_holds(walker, "The talk you had", "On Tuesday at ten.")
    walker.write("No bridge: why", "I cannot work for a while.")
    walker.write("No bridge: you are there until", in_days(20)).press("Send to Ada")
    walker.reads("You let go")
    walker.wear(cast.ada).go("/today/").follow("Maren Holt").reads("Maren Holt let go")
    walker.reads("I am ill, and it is not you.").reads("I cannot work for a while.")
    walker.reads("On Tuesday at ten.").reads("Maren Holt looked and knows of nobody.")
    walker.reads("said they are not the right one, and stays until").reads("Leave Maren Holt")
