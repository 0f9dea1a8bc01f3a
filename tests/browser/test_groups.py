"""A couple in a real browser: asked, one yes and another, one meeting, one steps out, nobody is told."""

import pytest

from tests.browser.walker import Walker
from tests.cast import client, everybody, trying

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, False, "dark")]


@pytest.mark.parametrize("walker", WAYS, ids=["phone", "desktop without JavaScript"], indirect=True)
def test_a_couple_from_all_three_sides(walker: Walker) -> None:
    cast = everybody()
    ben = client("Ben")
    trying(ben, cast.maren)
    walker.wear(cast.maren).go("/today/").follow("Couples, families, groups")
    walker.write("What do you call it?", "The mill").choose("A couple").choose("Ada").choose("Ben")
    walker.press("Ask them").reads("Nobody is in it now").reads("Wend does not say")
    for hat in (cast.ada, ben):
        walker.wear(hat).go("/today/").reads("asks if you want to meet as a couple")
        walker.follow("Read what that means").reads("stays yours alone").reads("look over your")
        walker.press("Yes, I want to come").reads("You can step out at any time")
        walker.reads_not("The mill")
    walker.wear(cast.maren).go("/groups/").follow("The mill").follow("Say that you met")
    walker.reads("Untick who was not there").press("We met on this day")
    walker.reads("How was today with Ada?").reads("How was today with Ben?")
    walker.follow("Meetings to come").reads("stays as it is").follow("Back to the group")
    walker.follow("End it, or let go").reads("no letting go of a whole group")
    walker.wear(ben).go("/today/").reads("How was today with Maren Holt?").reads_not("Ada")
    walker.wear(cast.ada).go("/today/").follow("Maren Holt").follow("Meetings with others")
    walker.press("Step out").reads("Nobody was told")
    walker.wear(cast.maren).go("/groups/").follow("The mill").reads("In it now")
    walker.reads("How was today with Ben?").reads_not("Meet Ada without")
