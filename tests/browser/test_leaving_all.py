"""Leaving in a real browser: everyone at a practice by one press, and with a meeting tomorrow."""

from datetime import time

import pytest

from tests.browser.walker import Walker
from tests.cast import Cast, everybody, fresh, trying
from tests.checkins.meet import met, url_of
from tests.coming.plan import ahead
from wend.coming.models import Plan

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, False, "dark")]
NAMES = ["phone", "desktop without JavaScript"]


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_ada_leaves_everyone_at_linden_street_and_takes_it_back_for_all(walker: Walker) -> None:
    cast = everybody()
    trying(cast.ada, cast.tomasz)
    trying(cast.ada, cast.samuel)
    ours = f"/pairings/{cast.ada_and_maren.pk}/"
    walker.wear(cast.ada).go(ours).follow("What leaving does").reads("All at once")
    walker.press("Leave everyone at Linden Street").reads("You have left Linden Street")
    walker.reads("nothing is held against you").reads("Maren Holt").reads("Tomasz Nowak")
    assert "Samuel" not in walker.page.locator("main").inner_text()
    everyone_left = walker.page.url
    for one in (cast.maren, cast.tomasz):
        walker.wear(one).go("/pairings/").follow("Ada").reads("Ada has left. Nothing is asked")
    walker.wear(cast.samuel).go("/pairings/").follow("Ada").reads_not("Ada has left")
    walker.wear(cast.ada).go(everyone_left).press("Take it back for all of them")
    walker.reads("People you meet here").reads("Maren Holt").reads("Tomasz Nowak")
    walker.reads("Leave everyone at Linden Street")
    for one in (cast.maren, cast.tomasz):
        walker.wear(one).go("/pairings/").follow("Ada").reads_not("Ada has left")


def with_much_under_way(cast: Cast) -> str:
    """An hour kept, a meeting tomorrow, and one of today that nobody has written about; its page."""
    pairing = cast.ada_and_maren
    pairing.hold_hour("Tuesdays at three", by=cast.maren)
    Plan.make(fresh(pairing), by=cast.ada, on=ahead(1), hour=time(10, 40), zone="UTC")
    return url_of(met(pairing))


def give_the_hour_away(walker: Walker, cast: Cast) -> None:
    walker.wear(cast.maren).go("/pairings/").follow("Ada").reads("Ada has left")
    walker.follow("The hour you keep for them").reads("It says nothing about missed meetings")
    walker.press("I need to offer this time to someone else")


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_with_a_meeting_tomorrow_it_is_said_before_and_undo_names_what_is_gone(
    walker: Walker,
) -> None:
    cast = everybody()
    meeting = with_much_under_way(cast)
    ours = f"/pairings/{cast.ada_and_maren.pk}/"
    walker.wear(cast.ada).go(ours).follow("What leaving does")
    walker.reads("Meetings to come are taken off both your pages at once. Nobody has to call.")
    walker.reads("You can still write how a meeting was. Only you read it.")
    walker.reads("The hour kept for you (Tuesdays at three) may go to someone else.")
    walker.reads("A practice may have to keep notes of its own")
    walker.press("Leave Maren Holt").reads("You did nothing wrong").go("/today/").reads_not("10:40")
    walker.go(meeting).follow("Say how it was").reads("You two have parted")
    walker.write("In your own words", "It went too fast.").press("Keep this")
    walker.reads("It went too fast.").reads("Maren Holt sees nothing of it now")
    walker.wear(cast.maren).go("/today/").reads_not("10:40")
    give_the_hour_away(walker, cast)
    walker.wear(cast.ada).go(ours + "leaving/").press("Take it back")
    walker.reads("It is as before").reads("What could not come back")
    walker.reads("Your hour (Tuesdays at three) was given to someone else meanwhile.")
    walker.follow("To you and Maren Holt").follow("Meetings to come").reads("10:40")
