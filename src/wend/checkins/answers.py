"""What one side sensed of one meeting: values, and the rule of what the other may see of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final, Literal

from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Sentence

Sharing = Literal["mine", "numbers", "all"]
MINE: Final = "mine"
NUMBERS: Final = "numbers"
ALL: Final = "all"
# From the fewest eyes to the most.
SHARINGS: Final[tuple[str, ...]] = (MINE, NUMBERS, ALL)
LINE_LENGTH: Final = 2000
NONE: Final[Mapping[str, int]] = MappingProxyType({})


@dataclass(frozen=True)
class Question:
    """One question, answered 0 to 10 or not at all."""

    code: str
    asks: Sentence
    hint: Sentence = ""


QUESTIONS: Final[dict[str, tuple[Question, ...]]] = {
    "client": (
        Question(
            "gut",
            _("What does your gut say?"),
            _("0 is “not right for me at all”. 10 is “just right for me”."),
        ),
        Question("heard", _("I felt heard")),
        Question("direction", _("We went where I want to go")),
        Question("way", _("This way of working suits me")),
        Question("say", _("I could say what was not right")),
        Question("free", _("I felt free to stop")),
    ),
    "professional": (
        Question("present", _("I was present")),
        Question("able", _("I am able to help with this")),
        Question("mine", _("This is mine to help with")),
        Question(
            "guess",
            _("How I think it was for them"),
            _("A guess, before you see theirs. 0 is “not right at all”, 10 is “just right”."),
        ),
    ),
}
# What a professional thinks it was like for the client. Asked only while theirs cannot be seen yet.
GUESS: Final = "guess"
# The one number of each side that the mirror draws, and that is asked about change.
FELT: Final[dict[str, str]] = {"client": "gut", "professional": "mine"}


@dataclass(frozen=True)
class Answers:
    """Ratings by question (0 to 10; a missing one was skipped), a line, and who may see them."""

    ratings: Mapping[str, int] = field(default_factory=lambda: NONE)
    line: str = ""
    sharing: str = MINE

    @classmethod
    def stored(cls, content: Mapping[str, Any]) -> Answers:
        """Answers as a record held them."""
        return cls(content["ratings"], content["line"], content["sharing"])

    def content(self) -> dict[str, Any]:
        """What a record holds of them."""
        return {"ratings": dict(self.ratings), "line": self.line, "sharing": self.sharing}

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said at all."""
        return not self.ratings and not self.line

    def numbers_only(self) -> Answers | None:
        """Without the line; None where no number is left."""
        return Answers(self.ratings, "", self.sharing) if self.ratings else None

    def words_only(self) -> Answers | None:
        """Without the numbers; None where no word is left."""
        return Answers(NONE, self.line, self.sharing) if self.line else None

    def shared(self) -> Answers | None:
        """What the other side may see. None says nothing: neither that there is more, nor that not."""
        if self.sharing == MINE or self.is_empty:
            return None
        return self if self.sharing == ALL else self.numbers_only()

    def beside(self, before: Answers) -> Answers:
        """Both kept together: new numbers first, both lines, and the fewer eyes of the two."""
        lines = [line for line in (before.line, self.line) if line]
        narrower = min(before.sharing, self.sharing, key=SHARINGS.index)
        return Answers({**before.ratings, **self.ratings}, "\n\n".join(lines), narrower)
