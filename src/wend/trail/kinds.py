"""What can stand in a trail: each part declares its kinds beside the code that writes them."""

from dataclasses import dataclass

from wend.lib.refusals import Sentence


@dataclass(frozen=True)
class Kind:
    """One kind of entry. ``sentence`` may hold ``{who}`` and is shown to the subject."""

    code: str
    sentence: Sentence


_known: dict[str, Kind] = {}


def declare(code: str, sentence: Sentence) -> Kind:
    """Make a kind known under ``part.verb``; a part does so when it is loaded."""
    kind = _known[code] = Kind(code, sentence)
    return kind


def kind(code: str) -> Kind:
    """The kind; raises KeyError for one that nobody declared."""
    return _known[code]
