"""Settings from the environment, with a clear message when one is missing or malformed."""

import os
from pathlib import Path


class SettingMissing(Exception):  # noqa: N818  # the domain's word for what is wrong
    """A setting that this way of running cannot do without; the text says what to do."""


def text(name: str, default: str = "") -> str:
    """The setting as text, without spaces around it."""
    return os.environ.get(name, default).strip()


def words(name: str, default: str = "") -> list[str]:
    """The setting as a list, split at commas."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def number(name: str, default: int) -> int:
    """The setting as a whole number; raises SettingMissing when it is something else."""
    value = text(name, str(default))
    if not value.lstrip("-").isdigit():
        raise SettingMissing(f"{name} must be a whole number, and is “{value}”.")
    return int(value)


def secret(name: str, file_default: Path) -> str:
    """A secret from ``NAME``, or from the file named in ``NAME_FILE``; empty when neither is there."""
    if value := text(name):
        return value
    path = Path(text(f"{name}_FILE", str(file_default)))
    return path.read_text(encoding="utf-8").strip() if path.is_file() else ""
