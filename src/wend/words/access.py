"""What each side can read of the words between the two. Looking up is the access check."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import Q, QuerySet
from django.http import Http404

from wend.lib.refusals import Sentence
from wend.pairings.models import Pairing
from wend.people.models import Client, Hat
from wend.vault.records import unlock_all
from wend.words import sentences
from wend.words.kinds import BY_CODE
from wend.words.models import Copy, Resting, Word


@dataclass(frozen=True)
class Seen:
    """A word, or an answer, as one side may read it. ``code`` is its kind; "" for an answer."""

    word: Word
    text: str
    code: str
    mine: bool
    sent: bool
    withdrawn: bool
    answer: Seen | None = None
    resting: bool = False

    @property
    def says(self) -> Sentence:
        """The kind in words."""
        return BY_CODE[self.code].says if self.code in BY_CODE else sentences.AN_ANSWER

    @property
    def first_answer(self) -> Sentence:
        """What a good first answer is."""
        return BY_CODE[self.code].first_answer if self.code in BY_CODE else ""


def _visible(hat: Hat, pairing: Pairing) -> QuerySet[Word]:
    """A client: all of their own, and what was sent to them. A professional: all of their own, and what
    the client sent and has not withdrawn, while the two are in touch."""
    words = Word.objects.filter(pairing=pairing).select_related("sending", "withdrawing")
    return _mine_and_theirs(hat, words, in_touch=pairing.state.is_open)


def _mine_and_theirs(hat: Hat, words: QuerySet[Word], *, in_touch: bool) -> QuerySet[Word]:
    mine = words.filter(by=hat.side)
    if isinstance(hat, Client) or in_touch:
        return mine | _sent_by_other(hat, words)
    return mine


def _sent_by_other(hat: Hat, words: QuerySet[Word]) -> QuerySet[Word]:
    held = words.exclude(by=hat.side).select_related("sending", "withdrawing")
    return held.filter(sending__isnull=False, withdrawing__isnull=True)


def _texts(hat: Hat, words: Iterable[Word]) -> dict[uuid.UUID, dict[str, str]]:
    # A client's word has one copy, the client's own: the professional reads that one.
    held = Copy.objects.filter(word__in=list(words))
    readable = held.filter(Q(holder=hat.side) | Q(holder="client", word__by="client"))
    return {copy.word_id: found for copy, found in unlock_all(readable)}


def words_between(hat: Hat, pairing: Pairing) -> list[Seen]:
    """What this side may read, newest first. An answer stands beside its word; one whose word can no
    longer be read stands alone, for who wrote it."""
    return _read(hat, list(_visible(hat, pairing)))


def words_of(client: Client, pairings: Iterable[Pairing]) -> list[Seen]:
    """What the client may read in all these pairings, newest first; as many queries as for one."""
    words = Word.objects.filter(pairing__in=list(pairings), pairing__client=client)
    words = words.select_related("sending", "withdrawing")
    return _read(client, list(_mine_and_theirs(client, words, in_touch=True)))


def _read(hat: Hat, words: list[Word]) -> list[Seen]:
    texts = _texts(hat, words)
    readable = {word.pk: word for word in words if word.pk in texts}
    answers = {word.answers_id: word for word in readable.values() if word.answers_id}
    rests = Resting.objects.filter(word__in=words, side=hat.side)
    resting = set(rests.values_list("word_id", flat=True))
    seen = {word.pk: _seen(hat, word, texts[word.pk]) for word in readable.values()}
    return [
        replace(
            seen[word.pk],
            answer=seen[answers[word.pk].pk] if word.pk in answers else None,
            resting=word.pk in resting,
        )
        for word in readable.values()
        if word.answers_id not in readable
    ]


def _seen(hat: Hat, word: Word, held: dict[str, str]) -> Seen:
    return Seen(
        word,
        held["text"],
        held["kind"],
        mine=word.by == hat.side,
        sent=hasattr(word, "sending"),
        withdrawn=hasattr(word, "withdrawing"),
    )


def word_between(hat: Hat, pairing: Pairing, word_id: uuid.UUID) -> Seen:
    """One of them; what this side may not read does not exist (404)."""
    for seen in words_between(hat, pairing):
        if seen.word.pk == word_id:
            return seen
    raise Http404


def own_word(hat: Hat, pairing: Pairing, word_id: uuid.UUID) -> Word:
    """A word or an answer that this side wrote, or 404."""
    found = _visible(hat, pairing).filter(by=hat.side, pk=word_id).first()
    if found is None:
        raise Http404
    return found


def received_word(hat: Hat, pairing: Pairing, word_id: uuid.UUID) -> Word:
    """One that the other side sent, or 404."""
    seen = word_between(hat, pairing, word_id)
    if seen.mine:
        raise Http404
    return seen.word


def waiting_for(hat: Hat, pairings: Iterable[Pairing]) -> list[Seen]:
    """Received, not answered and not resting, the newest first; none of it is urgent."""
    held = {pairing.pk: pairing for pairing in pairings if _is_side(hat, pairing)}
    readable = [pk for pk, one in held.items() if isinstance(hat, Client) or one.state.is_open]
    received = _sent_by_other(hat, Word.objects.filter(pairing__in=readable, answers=None))
    rested = Resting.objects.filter(side=hat.side).values("word")
    answered = Word.objects.exclude(answers=None).values("answers")
    words = list(received.exclude(pk__in=rested).exclude(pk__in=answered))
    texts = _texts(hat, words)
    return [_seen(hat, word, texts[word.pk]) for word in words if word.pk in texts]


def _is_side(hat: Hat, pairing: Pairing) -> bool:
    return hat.id in {pairing.client_id, pairing.professional_id}
