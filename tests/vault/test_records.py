"""What people write is noise without its key, and bound to its place."""

import uuid

import pytest

from wend.pairings.models import Ask
from wend.people.models import Client, Person
from wend.vault import cipher, models
from wend.vault.records import unlock_all

pytestmark = pytest.mark.django_db(databases=["default", "vault"])
CANARY = "the heron stood in the reeds"


def some_client() -> Client:
    return Client.begin(Person.objects.create_user(password="x"), called=CANARY)


def test_the_row_holds_no_word() -> None:
    client = Client.objects.get(pk=some_client().pk)
    assert CANARY.encode() not in bytes(client.blob)
    assert client.called == CANARY


def test_the_same_text_twice_is_other_bytes_of_the_same_length() -> None:
    one, other = some_client(), some_client()
    owner = one.own_words("name")
    blobs = []
    for _ in range(2):
        one.lock(owner, {"called": CANARY})
        blobs.append(one.blob)
    assert blobs[0] != blobs[1]
    assert len({len(blob) for blob in blobs} | {len(other.blob)}) == 1


def test_a_length_tells_nothing() -> None:
    client = some_client()
    lengths = set()
    for words in ("", "no", "a" * 200):
        client.lock(client.own_words("name"), {"called": words})
        lengths.add(len(client.blob))
    assert len(lengths) == 1


def test_a_flipped_bit_and_a_swapped_row_are_noticed() -> None:
    one, other = some_client(), some_client()
    flipped = bytearray(one.blob)
    flipped[40] ^= 1
    one.blob, kept = bytes(flipped), one.blob
    with pytest.raises(cipher.Unreadable):
        one.unlock()
    other.key, other.blob = one.key, kept
    with pytest.raises(cipher.Unreadable):
        other.unlock()


def test_nonces_never_repeat() -> None:
    client = some_client()
    owner, seen = client.own_words("name"), set()
    for _ in range(2000):
        client.lock(owner, {"called": "x"})
        seen.add(client.blob[1:13])
    assert len(seen) == 2000


def test_destroying_the_key_is_final_even_when_the_row_comes_back() -> None:
    client = some_client()
    row = {"key": client.key, "blob": client.blob}
    models.destroy(client.pk)
    assert models.destroy(client.pk) == 0, "repeatable"
    Client.objects.filter(pk=client.pk).update(**row)
    with pytest.raises(cipher.Unreadable):
        Client.objects.get(pk=client.pk).unlock()
    assert unlock_all(Client.objects.filter(pk=client.pk)) == []


def test_erasing_one_pairing_leaves_the_other_words() -> None:
    client = some_client()
    here, there = uuid.uuid4(), uuid.uuid4()
    records = {}
    for pairing in (here, there):
        records[pairing] = Ask()
        records[pairing].lock(client.own_words("ask", pairing), {"words": CANARY})
    models.destroy(client.pk, pairing=here)
    with pytest.raises(cipher.Unreadable):
        records[here].unlock()
    assert records[there].unlock()["words"] == CANARY
    assert client.called == CANARY


def test_another_master_key_opens_nothing(settings: pytest.FixtureRequest) -> None:
    client = some_client()
    settings.WEND_MASTER_KEY = "A" * 43 + "="  # type: ignore[attr-defined]
    with pytest.raises(cipher.Unreadable):
        client.unlock()


def test_too_long_is_said_and_not_cut() -> None:
    with pytest.raises(ValueError, match="longer than"):
        cipher.pack({"words": "a" * 300_000})
