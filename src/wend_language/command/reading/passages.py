"""What every reader hands on, and the one error it may raise."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Passage:
    """Words to review together.

    ``place`` says where they stand when they are not the whole text (``{"page": 3}``); ``base`` is how
    many characters of that text came before, ``line`` the number of its first line.
    """

    text: str
    place: dict[str, str | int] = field(default_factory=dict)
    base: int = 0
    line: int = 1

    @property
    def where(self) -> str:
        """The place in words: “row 3, column note”; empty for a whole text."""
        return ", ".join(f"{name} {value}" for name, value in self.place.items())


class CannotRead(Exception):  # noqa: N818  # read aloud: raise CannotRead
    """A file or text that cannot be read; its message is a sentence for the person who gave it."""
