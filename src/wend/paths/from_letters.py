"""Letters: written, given on their way, opened, taken back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wend.letters.access import letters_of
from wend.letters.models import Letter, Sending
from wend.pairings.models import Pairing
from wend.paths.moments import Moment, Said, moment_at
from wend.people.models import Client
from wend.vault.records import unlock_all


def from_letters(client: Client, held: Sequence[Pairing], *, whole: bool) -> Iterator[Moment]:
    """The letters sent in these pairings; on the ``whole`` path those sent to nobody too."""
    asked = {pairing.pk for pairing in held}
    for letter, content in unlock_all(letters_of(client)):
        sending = letter.sending if letter.is_sent else None
        if whole or (sending and sending.pairing_id in asked):
            yield from _letter(letter, str(content["text"]), sending)


def _letter(letter: Letter, text: str, sending: Sending | None) -> Iterator[Moment]:
    url = reverse("letter", args=[letter.pk])
    pairing = sending.pairing_id if sending else None
    yield moment_at(
        letter.at, _("You wrote a letter"), said=(Said(text),), url=url, pairing=pairing
    )
    if sending is None:
        return
    says, later = _sent(sending)
    yield moment_at(sending.at, says, note=later, url=url, pairing=pairing)
    if sending.is_opened:
        yield moment_at(sending.opening.at, _("Your letter was opened"), url=url, pairing=pairing)
    if sending.is_withdrawn:
        back = sending.withdrawing.at
        yield moment_at(back, _("You took your letter back"), url=url, pairing=pairing)


def _sent(sending: Sending) -> tuple[str, str]:
    says = _("You gave a letter to %(name)s on its way")
    if sending.to == "practice":
        says = _("You gave a letter to the practice of %(name)s on its way")
    later = ""
    if sending.on > timezone.localdate(sending.at):
        later = _("It can be opened from %(day)s.") % {"day": date_format(sending.on, "j F Y")}
    return says % {"name": sending.pairing.professional.name}, later
