"""The bridge in a real browser: looking, a plan of two, a review asked of both, staying, finding."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.browser.walker import Walker
from tests.cast import Cast, everybody
from tests.handoffs.letting import in_days
from wend.pairings.models import Bridge

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, False, "dark")]
NAMES = ["phone", "desktop without JavaScript"]
LOOKING = "I am looking for something else. May I stay meanwhile?"


def look_and_plan(walker: Walker, cast: Cast) -> str:
    walker.wear(cast.ada).go("/today/").follow("Maren Holt")
    ours = walker.page.url
    walker.press(LOOKING).reads("Bridging").follow("Write down what stays")
    walker.write("What stays", "A call of 20 minutes.").write("How often", "Every two weeks.")
    walker.write("When you two look at it again", in_days(21)).press("Keep this")
    walker.wear(cast.maren).go(ours).reads("A call of 20 minutes.").follow("Look at the bridge")
    walker.write("What stays", "A call of half an hour.").write("How often", "Every week.")
    walker.write("Who else is there", "The night line.").press("Keep this")
    walker.wear(cast.ada).go(ours).reads("A call of half an hour.").reads("The night line.")
    return ours


def the_day_comes() -> None:
    Bridge.objects.update(review_on=timezone.localdate() - timedelta(days=1))


def both_are_asked(walker: Walker, cast: Cast, ours: str) -> None:
    walker.wear(cast.ada).go("/today/").follow("The bridge: is this still helping?")
    walker.reads("Each of you may answer, and neither has to").choose("In part")
    walker.write("Something you want to say", "The days between are long.")
    walker.press("Keep my answer").reads("The days between are long.")
    walker.wear(cast.maren).go(ours).reads("Is this still helping?").follow("Say how it is for you")
    walker.reads("The days between are long.").choose("Yes, it helps")
    walker.write("Something you want to say", "I like our talks.").press("Keep my answer")
    walker.wear(cast.ada).go(ours + "bridge/").reads("In part").reads("I like our talks.")
    walker.reads_not("Say how it is for you")


def note_where_she_waits(walker: Walker, cast: Cast, ours: str) -> None:
    walker.follow("Your waiting lists").write("Where you wait", "The clinic at the river")
    walker.write("Since when", "May").press("Keep this note").reads("The clinic at the river")
    walker.go(ours + "bridge/").reads("The clinic at the river").reads("Only you see this.")
    walker.wear(cast.maren).go(ours + "bridge/").reads_not("river").reads_not("I have found")


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_ada_looks_stays_after_all_and_one_day_has_found_it(walker: Walker) -> None:
    cast = everybody()
    ours = look_and_plan(walker, cast)
    the_day_comes()
    both_are_asked(walker, cast, ours)
    note_where_she_waits(walker, cast, ours)
    walker.wear(cast.ada).go(ours).press("I stay after all").reads("Finding out if you fit")
    walker.reads_not("A call of half an hour.")
    walker.press(LOOKING).follow("Write down what stays").reads("The bridge ends then, with thanks")
    walker.press("I have found what fits")
    walker.go(ours).reads("Parted").reads("The door is open. Come back any time.")
    walker.wear(cast.maren).go(ours).reads("Parted").reads_not("The days between are long.")
