"""To whom a client can send a letter now, and who truly reads it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wend.pairings.access import pairings_of
from wend.pairings.models import Pairing
from wend.people.models import Client, Professional
from wend.practices.access import stewards_of


@dataclass(frozen=True)
class Address:
    """One choice: ``code`` in the form, the name on it, and a sentence that says who reads it."""

    pairing: Pairing
    to: str
    name: str
    reads: str

    @property
    def code(self) -> str:
        """The value in the form."""
        return f"{self.to}:{self.pairing.pk}"


def addresses_of(client: Client) -> list[Address]:
    """The people this client has met, and the practices they met them in.

    A closed door stops letters to that person; a practice can always be written to.
    """
    found = []
    for pairing in pairings_of(client):
        if pairing.state.met and pairing.phase != "gone":
            found += _of(pairing)
    return found


def _of(pairing: Pairing) -> list[Address]:
    both = [_practice(pairing)]
    if pairing.state.is_open or pairing.state.door != "closed":
        both.insert(0, _person(pairing))
    return [one for one in both if one is not None]


def _person(pairing: Pairing) -> Address:
    name = pairing.professional.name
    return Address(
        pairing, "person", name, _("%(name)s reads it, and nobody else.") % {"name": name}
    )


def _practice(pairing: Pairing) -> Address | None:
    stewards = stewards_of(pairing.practice) if pairing.practice else []
    # One who runs a practice alone is no second pair of eyes.
    if not stewards or stewards == [pairing.professional]:
        return None
    return Address(pairing, "practice", str(pairing.practice), _who(stewards, pairing.professional))


def _who(stewards: list[Professional], met: Professional) -> str:
    names = ", ".join(one.name for one in stewards)
    said = _(
        "Who runs the practice reads it. Now that is %(names)s. Your name is not shown, unless "
        "you write it."
    ) % {"names": names}
    if met in stewards:
        return said
    return said + " " + _("%(name)s cannot open it.") % {"name": met.name}
