"""What may not stay secret, and what parents may know, in a real browser before the first yes."""

import pytest

from tests.browser.walker import Walker
from tests.cast import PASSWORD, everybody

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, False, "light"), (1280, True, "dark")]


@pytest.mark.parametrize("walker", WAYS, ids=["phone without JavaScript", "desktop"], indirect=True)
def test_a_young_person_reads_it_first_and_again(walker: Walker) -> None:
    cast = everybody()
    walker.go(f"/invitation/{cast.jonas.code}/").reads("What may not stay secret")
    walker.reads("A judge can order them to speak").reads("If you are under 16")
    walker.reads("Your parents have no right to read").choose("I am under 16")
    walker.write("What should we call you?", "Jonas").write("A password", PASSWORD)
    walker.press("I have read it. Yes").reads("Welcome, Jonas").follow("Go on")
    walker.follow("If you are young").reads("Wend has no page for parents")
    assert walker.page.get_by_label("I am under 16").is_checked()
    walker.press("Forget what I said about my age").follow("What may not stay secret")
    walker.reads_not("What this asks of you").wear(cast.maren).go("/law/")
    walker.reads("What this asks of you")
