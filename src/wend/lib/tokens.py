"""Secrets that travel in links and on paper; only their digests are stored."""

import hashlib
import secrets

# No 0/o, 1/l/i, 5/s, 2/z, u/v: read aloud or copied from paper, these get mixed up.
PAPER_ALPHABET = "346789abcdefghjkmnpqrtwxy"
PAPER_LENGTH = 12


def new_token() -> str:
    """192 random bits, safe in a URL."""
    return secrets.token_urlsafe(24)


def new_paper_code() -> str:
    """Twelve letters (55 bits) in groups of four, for paper: ``abcd-efgh-jkmn``."""
    letters = [secrets.choice(PAPER_ALPHABET) for _ in range(PAPER_LENGTH)]
    return "-".join("".join(letters[i : i + 4]) for i in range(0, PAPER_LENGTH, 4))


def digest(token: str) -> str:
    """What is stored of a token: SHA-256 as 64 hex digits. Tokens are random, so no salt is due."""
    return hashlib.sha256(token.encode()).hexdigest()


def plain_code(written: str) -> str:
    """A paper code as somebody typed it, brought back to the form it was given in."""
    letters = "".join(c for c in written.lower() if c in PAPER_ALPHABET)
    return "-".join(letters[i : i + 4] for i in range(0, len(letters), 4))
