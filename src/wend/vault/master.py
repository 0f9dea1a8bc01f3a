"""The master key: from the environment or a file, never in a database, never in a backup."""

import base64
import binascii
import hashlib
from functools import lru_cache

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from wend.vault.cipher import KEY, decrypt, encrypt


@lru_cache(maxsize=4)
def _bytes(encoded: str) -> bytes:
    try:
        key = base64.urlsafe_b64decode(encoded)
    except (binascii.Error, ValueError) as problem:
        raise ImproperlyConfigured("WEND_MASTER_KEY is not base64.") from problem
    if len(key) != KEY:
        raise ImproperlyConfigured("WEND_MASTER_KEY must hold 32 bytes in base64.")
    return key


def _current() -> bytes:
    return _bytes(settings.WEND_MASTER_KEY)


def name() -> str:
    """Sixteen hex digits that tell master keys apart without giving anything of them away."""
    return hashlib.sha256(b"wend master key name" + _current()).hexdigest()[:16]


def wrap(data_key: bytes, place: bytes) -> bytes:
    """A data key as it may be stored."""
    return encrypt(_current(), data_key, place)


def unwrap(wrapped: bytes, place: bytes) -> bytes:
    """The data key; raises Unreadable when the master key is another one."""
    return decrypt(_current(), wrapped, place)
