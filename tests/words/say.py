"""What the tests of honest words share: writing, sending and reading through the pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.http import HttpResponseBase
from django.utils import timezone

from tests.cast import Cast, browser, fresh
from tests.conftest import once
from wend.pairings.models import Pairing
from wend.people.models import Hat
from wend.words.models import Word

HERON = "the heron stood in the reeds"


def url_of(pairing: Pairing, *more: object) -> str:
    """The page of all words between the two, or of one, or of what can be done with it."""
    return f"/pairings/{pairing.pk}/words/" + "".join(f"{part}/" for part in more)


def write(
    hat: Hat, pairing: Pairing, text: str, kind: str = "resonate", **also: str
) -> HttpResponseBase:
    """Send the form; ``keep="1"`` keeps it unsent."""
    return browser(hat).post(url_of(pairing), once(kind=kind, text=text, **also))


def press(hat: Hat, word: Word, noun: str, **fields: str) -> HttpResponseBase:
    """Press one of a word's buttons."""
    return browser(hat).post(url_of(word.pairing, word.pk, noun), once(**fields))


def newest(pairing: Pairing) -> Word:
    """The word written last."""
    return Word.objects.filter(pairing=pairing).order_by("-at")[0]


def said(hat: Hat, pairing: Pairing, text: str = HERON, kind: str = "resonate") -> Word:
    """One that was written and sent, through the page."""
    assert write(hat, pairing, text, kind).status_code == 302
    return newest(pairing)


def reads(hat: Hat, pairing: Pairing, *more: object) -> str:
    """What this side finds on the page."""
    answer = browser(hat).get(url_of(pairing, *more))
    assert answer.status_code == 200
    return answer.content.decode()


def _together(cast: Cast, pairing: Pairing) -> None:
    pairing.go_on_together(by=cast.ada)
    pairing.go_on_together(by=cast.maren)


def _parted(door: str) -> Callable[[Cast, Pairing], None]:
    def part(cast: Cast, pairing: Pairing) -> None:
        pairing.set_door(door, by=cast.maren)
        pairing.leave(by=cast.ada)

    return part


def _asked_again(cast: Cast, pairing: Pairing) -> None:
    _parted("wait")(cast, pairing)
    pairing.come_back(by=cast.ada)


def _away(cast: Cast, pairing: Pairing) -> None:
    day = timezone.localdate() + timedelta(days=9)
    pairing.away(day, cover="Ruth", by=cast.maren)


# How Ada and Maren come to stand, by name: (the steps, whether they are in touch).
STANDINGS: dict[str, tuple[Callable[[Cast, Pairing], object], bool]] = {
    "trying": (lambda cast, pairing: None, True),
    "together": (_together, True),
    "bridging": (lambda cast, pairing: pairing.look(by=cast.ada), True),
    "let go, a bridge": (lambda cast, pairing: pairing.let_go(by=cast.maren), True),
    "resting": (lambda cast, pairing: pairing.pause(by=cast.ada), True),
    "away": (_away, True),
    "asked again": (_asked_again, True),
    "parted, door open": (_parted("open"), False),
    "parted, door says a wait": (_parted("wait"), False),
    "parted, door closed": (_parted("closed"), False),
}


def arrive(cast: Cast, standing: str) -> bool:
    """Bring the two there; whether they are in touch then."""
    steps, in_touch = STANDINGS[standing]
    steps(cast, fresh(cast.ada_and_maren))
    assert fresh(cast.ada_and_maren).state.is_open == in_touch
    return in_touch
