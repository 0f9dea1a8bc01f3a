"""Three answers: yes, no, not known. What is not known is never counted as a no."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Answer(IntEnum):
    """The numbers are what the order adds up, so "not known" lies between no and yes."""

    NO = 0
    UNKNOWN = 1
    YES = 2


def any_of(answers: Iterable[Answer]) -> Answer:
    """Yes when one is yes, no only when all are no. Of nothing: no."""
    return max(answers, default=Answer.NO)


@dataclass(frozen=True, slots=True)
class Claims:
    """What a listing says about one topic, value by value.

    yes: values it names as so.  perhaps: values it names as so only sometimes or in part.
    rest: the answer for every value it does not name: no when its list is meant to be whole,
    not known when it is not.
    """

    yes: frozenset[str] = frozenset()
    perhaps: frozenset[str] = frozenset()
    rest: Answer = Answer.UNKNOWN

    def about(self, value: str) -> Answer:
        if value in self.yes:
            return Answer.YES
        return Answer.UNKNOWN if value in self.perhaps else self.rest

    @property
    def silent(self) -> bool:
        """True when nothing at all is known on this topic."""
        return not (self.yes or self.perhaps) and self.rest is Answer.UNKNOWN
