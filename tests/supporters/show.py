"""What the tests of supporters share: switching on, inviting, picking, opening, through the doors."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, cast

from django.http import HttpResponse

from tests.cast import browser
from tests.checkins.meet import page
from tests.conftest import once
from wend.people.models import Client
from wend.supporters.models import Supporter

HERON = "the heron stands in the reeds"
NEVER_MADE = "/for-you/nobody-ever-made-this-link/"
ALL = "/supporters/"


@dataclass(frozen=True)
class Shown:
    """Somebody invited: the client's page of them, and the link that was handed over."""

    supporter: Supporter
    link: str

    @property
    def url(self) -> str:
        """The client's page of this one."""
        return f"{ALL}{self.supporter.pk}/"


def switch(client: Client, **fields: Any) -> None:
    """Switch it on, or with ``off`` off."""
    assert browser(client).post(f"{ALL}switching/", once(**fields)).status_code == 302


def invited(client: Client, called: str = "my sister") -> Shown:
    """Switched on, and a link made for one more, as the page shows it once."""
    switch(client)
    visit = browser(client)
    url = visit.post(ALL, once(called=called))["Location"]
    return Shown(Supporter.objects.order_by("-since")[0], link_on(page(visit, url)))


def link_on(html: str) -> str:
    """The path of the link a page shows."""
    found = re.search(r"http://testserver(/for-you/[^<\s]+)", html)
    assert found, "no link is shown"
    return found[1]


def pick(one: Shown, client: Client, *picks: str, **said: str) -> None:
    """Say what they see from now on."""
    fields = {"called": "my sister", "words": HERON, "call": "", **said}
    answer = browser(client).post(one.url, once(picks=list(picks), **fields))
    assert answer.status_code == 302, answer.content.decode()


def choices(one: Shown, client: Client) -> list[str]:
    """What can be picked now, as the page names it."""
    return re.findall(r'name="picks" value="([^"]+)"', page(browser(client), one.url))


def opened(link: str, visit: Any = None) -> HttpResponse:
    """Open the link and press."""
    answer = cast("HttpResponse", (visit or browser()).post(link))
    assert answer.status_code == 200
    return answer


def seen(link: str) -> str:
    """The words that stand there after the press."""
    return opened(link).content.decode()
