"""A calendar file in a real browser: brought, chosen from, and seen by both."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.browser.walker import Walker
from tests.cast import everybody
from tests.coming.files import at, calendar, event

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, False, "dark")]


@pytest.mark.parametrize("walker", WAYS, ids=["phone", "desktop without JavaScript"], indirect=True)
def test_a_file_is_brought_and_some_of_it_chosen(walker: Walker) -> None:
    cast, day = everybody(), timezone.localdate() + timedelta(days=3)
    ada = event("a", at(day), "RRULE:FREQ=WEEKLY", title="Ada")
    other = event("b", at(day, "12:00"), title="Dentist")
    file = {"name": "my.ics", "mimeType": "text/calendar", "buffer": calendar(ada, other)}
    walker.wear(cast.maren).go(f"/pairings/{cast.ada_and_maren.pk}/coming/")
    walker.follow("Take meetings from your calendar")
    wrong = {"name": "my.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"}
    walker.page.get_by_label("Which file?").set_input_files(wrong)  # type: ignore[arg-type]
    walker.press("Look at it").reads("This is not a calendar file")
    walker.page.get_by_label("Which file?").set_input_files(file)  # type: ignore[arg-type]
    walker.press("Look at it").reads("Dentist").reads("and 7 more")
    walker.choose("Ada").press("Keep these")
    walker.wear(cast.ada).go(f"/pairings/{cast.ada_and_maren.pk}/coming/")
    walker.reads(f"{day:%A} {day.day} {day:%B}, 10:00").reads_not("Dentist")
