"""What holds on every page: help, the door, hiding, quiet titles, nothing foreign."""

import re
from datetime import time, timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests.cast import Cast, everybody
from tests.notify.post_office import mail_to
from tests.promises.pages import pages
from tests.remembered import remembered
from wend.coming.models import Plan
from wend.groups.models import Gathering, Group, Seat
from wend.letters.addresses import Address
from wend.letters.models import Letter
from wend.supporters.models import Supporter, Switch

pytestmark = pytest.mark.anydb  # what pages say and hold, whatever they were fetched from
NAMES = re.compile(
    r"Ada|Maren|Jonas|Tomasz|Linden|therap|client|care\b|check|crisis", re.IGNORECASE
)
NEUTRAL_TITLES = {"Help", "Check-in", "Words to take along"}


Told = list[tuple[str, str, str]]


def everything() -> tuple[Cast, Told]:
    """(who, path, HTML) of every page of a visitor, of Ada and of Maren."""
    cast = everybody()
    ids = something_of_each(cast)
    hats = {"visitor": None, "client": cast.ada, "professional": cast.maren}
    told = [(name, path, html) for name, hat in hats.items() for path, html in pages(hat, ids)]
    return cast, told


@pytest.fixture
def held(db: None) -> tuple[Cast, Told]:
    return remembered(everything)


@pytest.fixture
def told(held: tuple[Cast, Told]) -> Told:
    return held[1]


def something_of_each(cast: Cast) -> dict[str, Any]:
    kept, sent = Letter.write("A few words.", by=cast.ada), Letter.write("More.", by=cast.ada)
    sent.send(Address(cast.ada_and_maren, "person", "", ""), by=cast.ada)
    plan = Plan.make(
        cast.ada_and_maren,
        by=cast.ada,
        on=timezone.localdate() + timedelta(days=2),
        hour=time(10),
        zone="UTC",
    )
    group = Group.make(by=cast.maren, called="Ada and the others", kind="couple")
    group.ask([cast.ada_and_maren], by=cast.maren)
    seat = Seat.objects.get(group=group)
    seat.join(by=cast.ada)
    Gathering.plan(group, by=cast.maren, on=plan.on, hour=time(9), zone="UTC")
    Switch.on(by=cast.ada)
    return {
        "supporter_id": Supporter.invite("my sister", by=cast.ada)[0].pk,
        "group_id": group.pk,
        "seat_id": seat.pk,
        "gathering_id": Gathering.to_come(group)[0].pk,
        "which": plan.pk,
        "pairing_id": cast.ada_and_maren.pk,
        "practice_id": cast.linden.pk,
        "professional_id": cast.maren.pk,
        "code": cast.jonas.code,
        "letter_id": kept.pk,
        "received_id": sent.pk,
        "token": mail_to(cast.ada),
    }


def test_crisis_help_stands_on_every_page_in_the_same_place(told: Told) -> None:
    for name, path, html in told:
        assert html.count('id="crisis"') == 1, (name, path)
        assert html.index('id="crisis"') > html.index("</main>"), (name, path)
        assert "checked on" in html, (name, path)


def test_every_page_of_a_pairing_lets_a_client_leave_with_one_press(
    held: tuple[Cast, Told],
) -> None:
    cast, told = held
    press = f'<form method="post" action="/pairings/{cast.ada_and_maren.pk}/leaving/">'
    own = [(path, html) for name, path, html in told if name == "client"]
    assert len([path for path, _ in own if "/pairings/" in path]) >= 4
    for path, html in own:
        if str(cast.ada_and_maren.pk) in path or path == "/today/":
            assert press in html, path


def test_everyone_but_a_professional_can_hide_the_page(told: Told) -> None:
    for name, path, html in told:
        hidden = "data-hide" in html
        assert hidden == (name != "professional") or 'class="letterhead' not in html, (name, path)


def test_a_title_tells_nothing_over_a_shoulder(told: Told) -> None:
    for name, path, html in told:
        title = re.search(r"<title>(.*?)</title>", html, re.DOTALL)
        assert title, path
        assert title[1].strip(), path
        assert title[1] in NEUTRAL_TITLES or not NAMES.search(title[1]), (name, path, title[1])


def test_nothing_comes_from_elsewhere_and_nothing_is_inline(told: Told) -> None:
    for _, path, html in told:
        assert not re.search(r'(src|action)="(https?:)?//', html), path
        assert not re.search(r"<link[^>]+https?:", html), path
        assert not re.search(r"<script(?![^>]*src=)", html), path
        assert " style=" not in html, path


def test_beside_every_box_a_client_writes_in_stands_that_nobody_reads_it_now(told: Told) -> None:
    for path, html in [one[1:] for one in told if one[0] != "professional"]:
        for box in re.findall(r"<textarea.*?</textarea>(.*?)</div>", html, re.DOTALL):
            assert "Nobody reads this now" in box, path


def test_a_page_is_never_kept_by_the_browser(cast: Cast, client: Any) -> None:
    for path in ("/", "/account/sign-in/", "/notice/", "/nothing-here/"):
        assert client.get(path)["Cache-Control"] == "no-store", path
