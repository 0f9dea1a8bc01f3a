"""Languages out of free text: codes it is sure of, codes only perhaps, and whether more may be had.

"Spanish (limited)" is perhaps: a person who comes for Spanish and finds none has been sent away.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from wend_matching import plain

CLAUSE = re.compile(r"[\n;]|,\s|\.\s|\.$")
# A part in brackets, or after "with", limits the language that stands before it.
HEDGE = re.compile(
    r"\b(limited|some|may|might|sometimes|not always|occasion|as needed|needed|upon|request|"
    r"appointment|availab\w*|depend\w*|varies|based|provided|volunteers?|trans?lat\w*|inter?pret\w*|"
    r"website|materials?|written|publications?|applications?|support staff|staff for parents)\b"
)
MORE = re.compile(
    r"\b(others?|additional|languages?|trans?lat\w*|inter?pret\w*|tele\w*|bilingual|bi lingual)\b"
)
EMPTY = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Spoken:
    """sure, perhaps: BCP 47 codes.  more: it says that other languages may be had."""

    sure: frozenset[str] = EMPTY
    perhaps: frozenset[str] = EMPTY
    more: bool = False

    def __or__(self, other: "Spoken") -> "Spoken":
        sure = self.sure | other.sure
        return Spoken(sure, (self.perhaps | other.perhaps) - sure, self.more or other.more)

    @property
    def understood(self) -> bool:
        return bool(self.sure or self.perhaps or self.more)


def spoken(said: str) -> Spoken:
    """said: one entry of the language column, mended. What is not understood gives Spoken()."""
    result = Spoken()
    for clause in CLAUSE.split(said):
        result |= _of_clause(plain(clause))
    return result


def _of_clause(clause: str) -> Spoken:
    found = [(match.start(), _codes()[match.group()]) for match in _names().finditer(clause)]
    codes = frozenset(code for _, code in found)
    hedged = HEDGE.search(clause) is not None
    more = MORE.search(_names().sub("", clause)) is not None
    return Spoken(EMPTY if hedged else codes, codes if hedged else EMPTY, more)


@cache
def _codes() -> dict[str, str]:
    table = files("wend.finding.hsds.data").joinpath("languages.csv").read_text("utf-8")
    return {plain(name): code for name, code in csv.reader(table.splitlines()[1:])}


@cache
def _names() -> re.Pattern[str]:
    longest_first = sorted(_codes(), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})\b")
