"""The whole way in a real browser: from an empty server to parted, back, and on to someone else.

Everything is done through the pages, as client and as professional, at phone and desktop width, with and
without JavaScript. axe looks at every page on the way; the Nu checker reads them all afterwards.
"""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.utils import timezone

from tests.browser.walker import Walker
from tests.cast import PASSWORD, professional
from tests.finding.listed import town_list
from wend.people.models import Client, Professional
from wend.practices.models import Opening, Practice, Profile

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, True, "dark"), (360, False, "dark"), (1280, False, "light")]
NAMES = ["phone", "desktop", "phone without JavaScript", "desktop without JavaScript"]
LATER = (timezone.localdate() + timedelta(days=30)).isoformat()


def in_maren(walker: Walker) -> Walker:
    return walker.wear(Professional.objects.get(name="Maren Holt")).go("/today/")


def in_ada(walker: Walker) -> Walker:
    return walker.wear(Client.objects.get()).go("/today/")


def begin_as_professional(walker: Walker) -> None:
    walker.go("/").follow("I give care, and want to begin")
    walker.write("Your name", "Maren Holt").write("Your e-mail", "maren@example.org")
    walker.write("A password", PASSWORD).write("What your practice", "Linden Street").press("Begin")
    secret = re.search(r"\b[A-Z2-7]{32}\b", walker.text())
    assert secret
    counter = next(yield_hotp_counters_from_time())
    walker.write("code", str(format_hotp_value(hotp_value(secret[0], counter)))).press(
        "Switch it on"
    )
    walker.reads("Codes on paper")


def show_a_profile(walker: Walker) -> None:
    walker.go("/profile/").write("sentence", "We begin with the breath.")
    walker.choose("Body and breath").press("Keep this")
    walker.pick("A limit of yours", "I do not know how to …")
    walker.write("In your words", "help with the loss of a brother").press("Add this line")
    walker.choose("Yes").press("Say so today").press("Show me in finding")
    walker.reads("Anyone who looks can find you")


def invite_and_come(walker: Walker) -> None:
    walker.go("/today/").follow("Invite someone").write("Who is this for", "A.")
    walker.press("Make the invitation")
    code = re.search(r"\b[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}\b", walker.text())
    assert code
    walker.context.clear_cookies()
    walker.go("/").follow("I have a code on paper").write("Your code", code[0]).press("Open")
    walker.reads("Maren Holt invites you").reads("You can stop at any time")
    walker.reads("What may not stay secret").follow("Who runs this server").page.go_back()
    walker.write("What should we call you", "Ada").write("password", PASSWORD)
    walker.press("I have read it. Yes").reads("Welcome, Ada").follow("Go on")
    walker.reads("You and Maren Holt").reads("You are free to go")


def check_in(walker: Walker) -> None:
    """Ada on her page, Maren on hers; Ada reads what Maren sensed when she asks, and not before."""
    walker.follow("Say that you met").write("On which day", timezone.localdate().isoformat())
    walker.press("We met on this day").rate("What does your gut say", 4)
    walker.write("In your own words", "It went too fast.").choose("All of it").press("Keep this")
    meeting = walker.reads("It went too fast.").page.url
    in_maren(walker).follow("Say how it was").write("In your own words", "I was far away.")
    walker.press("Keep this").reads("It went too fast.")
    in_ada(walker).go(meeting).reads_not("I was far away").follow("Show me what Maren Holt sensed")
    walker.reads("I was far away.")


def check_in_by_link(walker: Walker) -> None:
    """The link shows nothing of what was written, and works once."""
    walker.follow("A link of your own to check in by").press("Make a link")
    link, meeting = path_in(walker, "check-in"), walker.page.url
    walker.context.clear_cookies()
    walker.go(link).reads_not("too fast").reads_not("Maren")
    walker.write("In your own words", "I slept badly.").press("Keep this").reads("It is kept")
    walker.go(link).reads("This link was used")
    in_ada(walker).go(meeting.replace("check-in/links/", "")).reads("I slept badly.")


def path_in(walker: Walker, kind: str) -> str:
    found = re.search(rf"/{kind}/[\w-]{{20,}}/", walker.text())
    assert found, walker.text()
    return found[0]


def look_side_by_side(walker: Walker) -> None:
    in_ada(walker).follow("Maren Holt").follow("Side by side").reads("Too early to say")


def say_honest_words(walker: Walker) -> None:
    in_ada(walker).follow("Maren Holt").follow("Write or read an honest word")
    walker.choose("I would like us to work differently").write("In your words", "Slower, please.")
    walker.press("Send it to Maren Holt").reads("Slower, please.")
    in_maren(walker).follow("Ada").reads("Slower, please.").follow("Answer")
    walker.reads("Say what you heard").write("Your answer", "Yes. Thank you for saying it.")
    walker.press("Send the answer")
    in_ada(walker).follow("Maren Holt").follow("honest word").reads("Thank you for saying it")


def let_go_with_a_bridge(walker: Walker) -> None:
    in_maren(walker).follow("Ada").follow("Say that you are not the right one")
    walker.choose("I do not know how to help with this").write("Your words to them", "It is mine.")
    walker.write("The talk you had", "On Tuesday at ten.").write("Who is there for them", "Ruth.")
    walker.choose("As far as I know").choose("A bridge").write("Bridge: what stays", "A call.")
    walker.write("Bridge: how often", "Every week").write("Bridge: when you two", LATER)
    walker.write("Look in finding", "Grief")
    walker.page.locator("button[name=look][formnovalidate]").last.click()
    walker.look().reads("Grief table").choose("Grief table").press("Send to Ada")
    in_ada(walker).follow("Maren Holt").reads("It is mine.").reads("Grief table").reads("A call.")


def take_words_along(walker: Walker) -> None:
    in_ada(walker).go("/carries/").choose("It went too fast").press("Begin")
    walker.write("What matters to me now", "That we go slowly.").press("Keep this")
    walker.choose("One week").press("Make a link")
    link, page = path_in(walker, "carried"), walker.page.url
    walker.context.clear_cookies()
    walker.go(link).reads_not("That we go slowly").press("Open").reads("That we go slowly.")
    in_ada(walker).go(page).reads("Opened 1 time").press("Take this link back")
    walker.context.clear_cookies()
    walker.page.goto(link)
    walker.reads_not("That we go slowly")


def leave_by_link_and_take_it_back(walker: Walker) -> None:
    in_ada(walker).follow("Maren Holt").follow("A link to leave by").press("Make a link")
    link = path_in(walker, "leaving")
    walker.context.clear_cookies()
    walker.go(link).reads_not("Maren").reads_not("Ada").press("Leave").reads("It is done")
    in_ada(walker).reads("Was that you?").press("No: undo it").reads("Maren Holt")
    in_ada(walker).follow("Maren Holt").reads("You are free to go")


def leave_and_come_back(walker: Walker) -> None:
    in_ada(walker).follow("Maren Holt").press("Leave Maren Holt").reads("You did nothing wrong")
    in_maren(walker).go("/pairings/").follow("Ada").reads("Ada has left. Nothing is asked of you")
    walker.reads_not("It went too fast")
    in_ada(walker).go("/pairings/").follow("Maren Holt").press("Come back")
    walker.reads("You are free to go")


def find_someone_else(walker: Walker) -> None:
    in_ada(walker).follow("Finding").choose("Grief and loss").press("Look").reads("Grief table")
    walker.follow("Ask to meet Samuel").reads("You can stop at any time")
    walker.press("I have read it. Ask to meet").reads("Samuel Adeyemi")
    walker.wear(Professional.objects.get(name="Samuel Adeyemi")).go("/today/").follow("Ada")
    walker.press("Yes, let us meet").reads("You and Ada")


def read_the_path(walker: Walker) -> None:
    in_ada(walker).go("/path/").reads("Maren Holt").reads("Samuel Adeyemi")
    walker.go("/looks/").reads("Maren Holt")


def samuel_and_a_town() -> None:
    samuel = professional("Samuel Adeyemi")
    Practice.found(name="Samuel Adeyemi", kind="solo", by=samuel)
    profile = Profile.of(samuel)
    profile.kinds_of_help = ["grief"]
    profile.save()
    profile.show()
    Opening.say(profile, room=True)


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_from_nothing_to_parted_and_on(walker: Walker, tmp_path: Path) -> None:
    town_list(tmp_path)
    begin_as_professional(walker)
    show_a_profile(walker)
    samuel_and_a_town()
    invite_and_come(walker)
    check_in(walker)
    check_in_by_link(walker)
    look_side_by_side(walker)
    say_honest_words(walker)
    let_go_with_a_bridge(walker)
    take_words_along(walker)
    leave_by_link_and_take_it_back(walker)
    leave_and_come_back(walker)
    find_someone_else(walker)
    read_the_path(walker)
    assert not any("breath" in url or "slowly" in url for url in walker.seen)
