"""AES-256-GCM as the vault uses it: random 96-bit nonces, padding to steps, bound to its place."""

import json
import os
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FORM = b"\x01"
NONCE = 12
KEY = 32
# A length must not tell how much somebody wrote.
STEPS = (256, 1024, 4096, 16384, 65536, 262144)


class Unreadable(Exception):  # noqa: N818  # the domain's word
    """The key is gone or wrong, or the bytes were changed or moved. Never says which words."""


def new_key() -> bytes:
    """32 random bytes."""
    return AESGCM.generate_key(bit_length=KEY * 8)


def encrypt(key: bytes, plain: bytes, place: bytes) -> bytes:
    """``FORM + nonce + ciphertext and tag``, bound to ``place`` as additional data."""
    nonce = os.urandom(NONCE)
    return FORM + nonce + AESGCM(key).encrypt(nonce, plain, place)


def decrypt(key: bytes, blob: bytes, place: bytes) -> bytes:
    """The plain bytes; raises Unreadable."""
    if blob[:1] != FORM:
        raise Unreadable("This record is not in a form Wend knows.")
    try:
        return AESGCM(key).decrypt(blob[1 : 1 + NONCE], blob[1 + NONCE :], place)
    except InvalidTag as problem:
        raise Unreadable("This record cannot be read with its key.") from problem


def pack(content: Mapping[str, Any]) -> bytes:
    """JSON, padded with spaces to the next step; raises ValueError beyond the largest."""
    plain = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    for step in STEPS:
        if len(plain) <= step:
            return plain.ljust(step)
    raise ValueError("This is longer than one record can hold.")


def unpack(plain: bytes) -> dict[str, Any]:
    """The content that ``pack`` was given."""
    content: dict[str, Any] = json.loads(plain)
    return content
