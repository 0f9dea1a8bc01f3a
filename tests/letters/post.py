"""What the tests of letters share: writing, sending and opening one through the doors."""

from __future__ import annotations

from datetime import date

from tests.cast import browser
from tests.conftest import once
from wend.letters.models import Letter
from wend.pairings.models import Pairing
from wend.people.models import Client, Professional

TEXT = "What I could not say on Tuesday."


def written(by: Client, text: str = TEXT) -> Letter:
    """A letter that is kept."""
    answer = browser(by).post("/letters/", once(text=text))
    return Letter.objects.get(pk=answer["Location"].strip("/").split("/")[-1])


def send(
    letter: Letter, by: Client, pairing: Pairing, to: str = "person", on: date | None = None
) -> int:
    """Give it on its way; returns the status that was answered."""
    fields = {"to": f"{to}:{pairing.pk}", "on": on.isoformat() if on else ""}
    return browser(by).post(f"/letters/{letter.pk}/sending/", once(**fields)).status_code


def take_back(letter: Letter, by: Client) -> int:
    """Take it back; returns the status that was answered."""
    return browser(by).post(f"/letters/{letter.pk}/withdrawing/", once()).status_code


def open_it(letter: Letter, by: Professional) -> int:
    """Press “Open it”; returns the status that was answered."""
    return browser(by).post(f"/letters/received/{letter.pk}/opening/", once()).status_code


def page(letter: Letter, by: Professional) -> str:
    """The receiver's page of it; empty where it is not there."""
    answer = browser(by).get(f"/letters/received/{letter.pk}/")
    return answer.content.decode() if answer.status_code == 200 else ""


def list_page(by: Professional) -> str:
    """The receiver's list."""
    return browser(by).get("/letters/received/").content.decode()
