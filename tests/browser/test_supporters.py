"""Someone who may see a little, in a real browser: switched on, picked, opened, taken back in silence."""

from datetime import time

import pytest

from tests.browser.walker import Walker
from tests.cast import everybody
from tests.coming.plan import ahead
from wend.coming.models import Plan

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, False, "dark")]
NAMES = ["phone", "desktop without JavaScript"]
NOTHING = "There is nothing here now."


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_ada_shows_her_sister_a_little_and_takes_it_back(walker: Walker) -> None:
    cast = everybody()
    Plan.make(cast.ada_and_maren, by=cast.ada, on=ahead(3), hour=time(10, 40), zone="UTC")
    walker.wear(cast.ada).go("/path/").follow("Let someone see what you choose")
    walker.reads("It is off.").reads_not("Who is it?").press("Switch it on")
    walker.write("Who is it?", "my sister").press("Make a link").reads("It is shown only now.")
    link = walker.page.locator(".code").inner_text().strip()
    walker.reads("Nobody reads this now").write(
        "What I want you to know", "Tea helps. Questions do not."
    )
    walker.choose("My words").choose("When I next meet Maren Holt").press("Keep this")
    ours = walker.page.url
    walker.context.clear_cookies()
    walker.go(link).reads_not("Tea").press("Open").reads("Tea helps. Questions do not.")
    walker.reads("10:40").reads_not("Maren").reads_not("Ada")
    walker.wear(cast.ada).go("/looks/").reads("Someone close to you looked at what you show.")
    walker.go(ours).press("Take the link back").reads("Nobody yet.")
    walker.context.clear_cookies()
    walker.go(link).press("Open").reads(NOTHING).reads_not("Tea")
    walker.wear(cast.ada).go("/supporters/").press("Switch it off").reads("It is off.")
    assert not any("sister" in url or "Tea" in url for url in walker.seen)
