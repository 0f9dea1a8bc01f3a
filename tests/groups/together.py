"""What the tests of groups share: a couple that Maren meets, and what each does through the doors."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from tests.cast import Cast, browser, client, fresh, trying
from tests.checkins.meet import page
from tests.conftest import once
from wend.groups.models import Gathering, Group, Seat
from wend.pairings.models import Pairing
from wend.people.models import Client, Hat, Professional

NAME = "The two from the mill"


class Couple:
    """Ada and Ben, whom Maren asks to come as a couple; each with a pairing of their own."""

    def __init__(self, cast: Cast, *, joined: bool = True, kind: str = "couple") -> None:
        self.cast = cast
        self.maren: Professional = cast.maren
        self.ada: Client = cast.ada
        self.ben: Client = client("Ben")
        self.adas: Pairing = cast.ada_and_maren
        self.bens: Pairing = trying(self.ben, cast.maren)
        self.group = make(self.maren, [self.adas, self.bens], kind=kind)
        if joined:
            for pairing in (self.adas, self.bens):
                join(self.seat(pairing))

    def seat(self, pairing: Pairing) -> Seat:
        """This pairing's seat, as a new request finds it."""
        return Seat.objects.get(group=self.group, pairing=pairing)

    @property
    def url(self) -> str:
        """The group's page."""
        return f"/groups/{self.group.pk}/"

    def told(self, rest: str = "") -> str:
        """One of Maren's pages of it."""
        return page(browser(self.maren), self.url + rest)

    def post(self, rest: str, **fields: Any) -> int:
        """Maren sends one of its forms; returns the status that was answered."""
        return browser(self.maren).post(self.url + rest, once(**fields)).status_code

    def met(self, *who: Pairing, days_ago: int = 0) -> int:
        """Maren says that they met; returns the status that was answered."""
        on = timezone.localdate() - timedelta(days=days_ago)
        chosen = [str(one.pk) for one in who or (self.adas, self.bens)]
        return self.post("meetings/", on=on.isoformat(), whom=chosen)

    def plan(self, on: date, hour: str = "10:00", **more: Any) -> int:
        """Maren plans for all; returns the status that was answered."""
        said = {"on": on.isoformat(), "hour": hour, "weeks": "0", "zone": "UTC", **more}
        return self.post("coming/", **said)

    def gatherings(self) -> list[Gathering]:
        """What is to come, the next first."""
        return Gathering.to_come(self.group)

    def names_in(self) -> list[str]:
        """Who stands under “In it now” on Maren's page."""
        part = self.told().split("In it now")[1].split("</section>")[0]
        return re.findall(r'<a href="/pairings/[^"]+">([^<]+)</a>', part)


def make(by: Professional, pairings: list[Pairing], kind: str = "couple") -> Group:
    """A group that was made with the form, its people asked."""
    said = {"called": NAME, "kind": kind, "whom": [str(one.pk) for one in pairings]}
    answer = browser(by).post("/groups/", once(**said))
    assert answer.status_code == 302, answer.content.decode()
    return Group.objects.get(pk=answer["Location"].strip("/").split("/")[-1])


def url_of(seat: Seat, rest: str = "") -> str:
    """The client's page of a seat, and what hangs below it."""
    return f"/pairings/{seat.pairing_id}/with-others/{seat.pk}/{rest}"


def press(seat: Seat, rest: str, by: Hat | None = None) -> int:
    """Press one of its buttons; returns the status that was answered."""
    hat = by or seat.pairing.client
    return browser(hat).post(url_of(seat, rest), once()).status_code


def join(seat: Seat) -> int:
    """The client says yes."""
    return press(seat, "joining/")


def step_out(seat: Seat) -> int:
    """The client says no, or steps out."""
    return press(seat, "stepping-out/")


def leave(pairing: Pairing) -> None:
    """The client leaves the pairing by the press on its page."""
    found = fresh(pairing)
    browser(found.client).post(f"/pairings/{pairing.pk}/leaving/", once())


def undo(pairing: Pairing) -> None:
    """The client takes it back."""
    browser(fresh(pairing).client).post(f"/pairings/{pairing.pk}/leaving/undoing/", once())
