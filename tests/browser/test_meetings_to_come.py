"""A rhythm in a real browser: begun by one, seen by both, one day moved, one called off."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.browser.walker import Walker
from tests.cast import everybody

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, False, "dark")]


@pytest.mark.parametrize("walker", WAYS, ids=["phone", "desktop without JavaScript"], indirect=True)
def test_a_rhythm_from_both_sides(walker: Walker) -> None:
    cast, today = everybody(), timezone.localdate()
    day, other = today + timedelta(days=3), today + timedelta(days=4)
    walker.wear(cast.ada).go(f"/pairings/{cast.ada_and_maren.pk}/").follow("Meetings to come")
    walker.reads("No reason is asked").write("On which day?", day.isoformat())
    walker.write("At what time?", "10:00").page.get_by_label("How often?").select_option("1")
    walker.press("Plan it").reads(f"{day:%A} {day.day} {day:%B}, 10:00")
    walker.wear(cast.maren).go("/today/").reads("Coming up").follow(f"{day:%A} {day.day}")
    walker.follow("Another time").write("On which day?", other.isoformat()).press("Move it")
    walker.reads(f"moved here from {day:%A}").press("Call it off")
    walker.reads("this meeting does not take place")
    walker.wear(cast.ada).go("/today/").reads("this meeting does not take place")
