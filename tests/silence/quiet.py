"""What the tests of silence share: choosing, naming, an hour that passes, through the doors people use."""

from __future__ import annotations

import re
from typing import Any

from tests.cast import browser
from tests.conftest import once
from tests.notify.post_office import PostOffice, work
from wend.notify.hourly import every_hour
from wend.pairings.models import Pairing
from wend.people.models import Client

ROBIN = "robin@home.example"


def url_of(pairing: Pairing) -> str:
    """The page on which a client chooses."""
    return f"/pairings/{pairing.pk}/silence/"


def choose(pairing: Pairing, by: Client, how: str, weeks: int = 2, **more: Any) -> int:
    """Send the form; returns the status that was answered."""
    said = {"how": how, "weeks": str(weeks), **more}
    return browser(by).post(url_of(pairing), once(**said)).status_code


def name(by: Client, to: str = ROBIN, shown_as: str = "Adi", zone: str = "Europe/Berlin") -> int:
    """Name somebody on the page; the worker sends what is due."""
    said = once(to=to, shown_as=shown_as, zone=zone)
    status = browser(by).post("/silence/", said).status_code
    work()
    return status


def says_yes(office: PostOffice) -> None:
    """Whoever got the newest mail presses yes on its page."""
    answer = browser().post(office.link(), once(answer="yes"))
    assert answer["Location"] == "/hello/answered/"


def named(by: Client, office: PostOffice) -> None:
    """Robin is named and has said yes; the mail that asked is read and gone."""
    name(by)
    says_yes(office)
    office.taken.clear()


def an_hour() -> None:
    """The hourly job, and the worker after it."""
    every_hour()
    work()


def page(by: Client, path: str = "/silence/") -> str:
    """A page's own part."""
    found = re.search(r"<main.*?</main>", browser(by).get(path).content.decode(), re.DOTALL)
    assert found
    return found[0]
