"""Honest words, each with its answer beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from wend.lib.refusals import Sentence
from wend.pairings.models import Pairing
from wend.paths.moments import Moment, Said, moment_at
from wend.people.models import Client
from wend.words.access import Seen, words_of


def from_words(client: Client, held: Sequence[Pairing]) -> Iterator[Moment]:
    """What the client wrote, sent or not, and what was sent to them."""
    names = {pairing.pk: pairing.professional.name for pairing in held}
    for seen in words_of(client, held):
        name = names[seen.word.pairing_id]
        yield moment_at(
            seen.word.sending.at if seen.sent else seen.word.at,
            _says(seen) % {"name": name},
            said=tuple(_said(seen, name)),
            note=_("You took it back.") if seen.withdrawn else "",
            url=reverse("word", args=[seen.word.pairing_id, seen.word.pk]),
            pairing=seen.word.pairing_id,
        )


def _says(seen: Seen) -> str:
    if not seen.mine:
        return _("%(name)s sent you an honest word")
    if seen.sent:
        return _("You sent %(name)s an honest word")
    return _("You wrote an honest word to %(name)s, and have not sent it")


def _said(seen: Seen, name: str) -> Iterator[Said]:
    yield Said(seen.text, seen.says)
    if seen.answer:
        about: Sentence = _("You answered") if seen.answer.mine else _("%(name)s answered")
        yield Said(seen.answer.text, about % {"name": name})
