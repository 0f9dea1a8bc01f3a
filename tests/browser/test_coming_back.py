"""Coming back in a real browser: a door with a wait asks first; a closed one says so and stays closed."""

import pytest

from tests.browser.walker import Walker
from tests.cast import Cast, everybody
from wend.practices.models import Profile

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, False, "dark")]
NAMES = ["phone", "desktop without JavaScript"]


def set_the_door(walker: Walker, cast: Cast, says: str, weeks: str = "") -> None:
    walker.wear(cast.maren).go("/pairings/").follow("Ada").follow("Say how it is with coming back")
    walker.choose(says).write("If there is a wait", weeks).press("Keep this")


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_a_door_with_a_wait_asks_first_and_puts_nobody_behind(walker: Walker) -> None:
    cast = everybody()
    set_the_door(walker, cast, "You can come back; there may be a wait.", "6")
    walker.reads("there is a wait of about 6 weeks")
    ours = walker.page.url
    walker.wear(cast.ada).go(ours).press("Leave Maren Holt").reads("a wait of about 6 weeks")
    walker.follow("The door back").reads("About coming back").press("Come back")
    walker.reads("Asked to meet").reads("Take my question back")
    walker.wear(cast.maren).go("/today/").follow("Ada").reads("Asked to meet")
    walker.reads_not("has left").press("Yes, let us meet").reads("Finding out if you fit")
    walker.wear(cast.ada).go(ours).reads("Finding out if you fit").reads("You are free to go")


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_a_closed_door_says_so_and_takes_no_asks_and_no_words(walker: Walker) -> None:
    cast = everybody()
    profile = Profile.of(cast.maren)
    profile.show()
    set_the_door(walker, cast, "I cannot take you back.")
    ours = walker.page.url
    walker.wear(cast.ada).go(ours).press("Leave Maren Holt").reads("You did nothing wrong")
    walker.reads("I cannot take you back.").reads("Look for something that fits better")
    walker.follow("The door back").reads("I cannot take you back.").reads_not("Come back")
    walker.go(ours + "words/").reads("Keep it, do not send it").reads_not("Send it to")
    walker.go(f"/asking/{profile.pk}/").reads("Maren Holt")
    walker.press("I have read it. Ask to meet").reads("the door is closed for now")
    walker.wear(cast.maren).go("/today/").reads_not("Asked to meet")
