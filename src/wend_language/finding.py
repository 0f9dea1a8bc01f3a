"""What a review points at."""

from dataclasses import dataclass

CLASSES = (
    "resistance",
    "compliance",
    "difficulty",
    "doubt",
    "character",
    "diagnosis",
    "failure",
    "coercion",
    "leaving",
    "force",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that label or blame, where they stand, and what could stand there instead.

    `start` and `end` are character offsets into the text given, so that `text` is what lies between
    them; `confidence` is between 0 and 1; `instead` fits the sentence; `ask` is empty, or what only
    the writer can know, as a question.
    """

    start: int
    end: int
    text: str
    kind: str
    rule: str
    confidence: float
    why: str
    instead: tuple[str, ...]
    ask: str
