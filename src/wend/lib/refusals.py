"""What Wend says when it cannot do what was asked: always a sentence that a person can use."""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

# A text that is, or will be, in the reader's language.
Sentence: TypeAlias = "str | _StrPromise"


class Refused(Exception):  # noqa: N818  # the domain's word
    """Something asked for that is not possible now. ``sentence`` is shown to the person."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence
