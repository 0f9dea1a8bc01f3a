"""The small language in which rules name words, made into one regular expression for each pattern.

word            that word; in capitals, only in capitals (AMA)
non-compliant   with the hyphen, a blank, or nothing between
one_word        words that go together
one|other       either
~fail           any form of the verb
{person}        any word of a class
word?           there or not
*  #            any one word; a number
“”              one to four words in quotation marks
..  ..5         up to three (five) words between, none of them behind a comma or stop
, : ?           that sign, standing alone
^  $            where a clause begins, ends (one|$: before that word or an end)
!word           not before this word
[ … ]           only this much is pointed at
…               at the very front of a fine sense: wherever it stands in the sentence
"""

import re
from dataclasses import dataclass
from functools import cached_property

from wend_language.words import Rarity, Words

FORMS = {
    "#": r"\d[\d.,]*",
    "*": r"[\w'’-]+",
    "“”": r"(?:[\"“«]\s?\w[\w'’-]*(?:\s[\w'’-]+){0,3}[.,]?\s?[\"”»])",
}
GAP = r"(?:[^\s,;:.!?()]+\s+){0,%d}?"
BETWEEN = r"(?:[\s\"'“”«»‘’*_/-]{1,3})"
SIGNS = {",": r"\s*[,;]\s*", ":": r"\s*[:=-]{1,2}\s*", "?": r"\s*\?\s*", "+": r"\s*\++\s*"}
ACCENTS = str.maketrans(
    {sign: f"[{sign}{bare}]" for sign, bare in zip("áéíóú", "aeiou", strict=True)}
)
BARE = str.maketrans("áéíóú", "aeiou")
EDGES = {
    "^": r"(?:^|(?<=[.,;:!?()\[\]–—-]\s)|(?<=[:;,.(\[?/\n\"“«¿¡]))[\s\"“«‘'*•¿¡]{0,4}",
    "$": r"(?=\s*(?:[.,;:!?)\n\]\"”»]|$))",
}


@dataclass(frozen=True, eq=False)
class Pattern:
    """One pattern. `anchors`: the words of which one must be there for it to match at all."""

    source: str
    words: Words

    @property
    def anywhere(self) -> bool:
        """Whether this fine sense excuses all of its sentence."""
        return self.source.startswith("…")

    @cached_property
    def _parts(self) -> list[str]:
        return self.source.removeprefix("…").split()

    @cached_property
    def _needed(self) -> list[frozenset[str]]:
        needed = _needed(self._parts, self.words)
        if not needed:
            raise ValueError(f"no word to find this pattern by: {self.source!r}")
        return needed

    @property
    def anchors(self) -> frozenset[str]:
        """Raises `ValueError` when the pattern has no word of its own to be found by."""
        return self._needed[0]

    def may_be_in(self, words: frozenset[str]) -> bool:
        """Asked of a sentence's words before the expression is made or tried."""
        return not any(need.isdisjoint(words) for need in self._needed)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Made when a text first asks for it: making all takes longer than reading most texts.

        Raises `ValueError` for a pattern that cannot be read.
        """
        try:
            return re.compile(_expression(self._parts, self.words))
        except (re.error, KeyError) as error:
            raise ValueError(f"cannot read this pattern: {self.source!r} ({error})") from error

    def spans(self, sentence: str) -> list[tuple[int, int]]:
        found = []
        for match in self.regex.finditer(sentence):
            span = match.span("at") if "at" in self.regex.groupindex else match.span()
            found.append(span)
        return found


def _expression(parts: list[str], words: Words) -> str:
    made, gap = "", ""
    for part in parts:
        if part == "[":
            made, gap = made + gap + "(?P<at>", ""
        elif part == "]":
            made += ")"
        elif part in EDGES:
            made, gap = made + (gap if part == "^" else "") + EDGES[part], ""
        elif part in SIGNS:
            made, gap = made + SIGNS[part], ""
        elif part.startswith(".."):
            made, gap = made + gap + GAP % int(part[2:] or 3), ""
        else:
            made, gap = _worded(part, made, gap, words)
    return made


def _worded(part: str, made: str, gap: str, words: Words) -> tuple[str, str]:
    if part.startswith("!"):
        return made + rf"(?!{gap}{_word(part[1:], words)})", gap
    if ends := {"$", ","} & set(part.split("|")):
        kept = "|".join(option for option in part.split("|") if option and option not in ends)
        return f"{made}(?:{EDGES['$']}|{gap}{_word(kept, words)})", BETWEEN
    word = _word(part.rstrip("?"), words)
    if not part.endswith("?"):
        return f"{made}{gap}{word}", BETWEEN
    if gap or not made or made.endswith("(?P<at>"):
        return (f"{made}(?:{gap}{word})?", gap) if gap else (f"{made}(?:{word}{BETWEEN})?", "")
    return f"{made}(?:{word}{BETWEEN})?", ""


def _word(part: str, words: Words) -> str:
    options = [each for option in part.split("|") for each in _options(option, words)]
    edges = ("", "") if part == "“”" else (r"(?<!\w)", r"(?!\w)")
    return f"{edges[0]}(?:{'|'.join(_together(options))}){edges[1]}"


def _options(option: str, words: Words) -> list[str]:
    if option.startswith("~"):
        forms = sorted(set(words.forms(option[1:])), key=len, reverse=True)
        return [f"(?i:{'|'.join(map(_spelt, forms))})"]
    if option in FORMS:
        return [FORMS[option]]
    if option.startswith("{"):
        members = longest_first(option, words)
        return [each for member in members for each in _options(member, words)]
    made = _spelt(option)
    return [made if option.isupper() and len(option) > 1 else f"(?i:{made})"]


def _together(options: list[str]) -> list[str]:
    """Neighbours in small letters as one group: a hundred groups take long to make."""
    made: list[str] = []
    for option in options:
        if made and made[-1].startswith("(?i:") and option.startswith("(?i:"):
            made[-1] = f"{made[-1][:-1]}|{option[4:]}"
        else:
            made.append(option)
    return made


def _spelt(option: str) -> str:
    """A hyphen, an apostrophe and an acute accent may be left out, as people do."""
    made = re.escape(option).replace(r"\-", "[-‐‑– ]?").replace("_", r"\s+").replace("'", "['’]?")
    return made.translate(ACCENTS)


def longest_first(option: str, words: Words) -> list[str]:
    return sorted(words.classes[option[1:-1]], key=len, reverse=True)


def _needed(parts: list[str], words: Words) -> list[frozenset[str]]:
    """For each word of the pattern that must be there, its forms; the rarest first."""
    found = [
        need(part, words) for part in parts if part[0] not in "[]^$!,:+." and not part.endswith("?")
    ]
    asked = [each for each in found if each[1]]
    return [forms for _, forms in sorted(asked, key=lambda each: each[0])]


def need(part: str, words: Words) -> tuple[Rarity, frozenset[str]]:
    """How easily this part is found, the rarest least, and its forms; none where anything goes."""
    if part not in words.needs:
        options = part.split("|")
        forms: list[str] = []
        if not {"$", ",", "#", "*"} & set(options):
            for option in options:
                forms += (option.lower(),) if option.isalpha() else surface(option, words)
        found = frozenset(forms) if all(forms) else frozenset()
        words.needs[part] = (_rarity(found, words), found)
    return words.needs[part]


def _rarity(forms: frozenset[str], words: Words) -> Rarity:
    return len(forms & words.common), -min(map(len, forms), default=0), len(forms)


def surface(option: str, words: Words) -> list[str]:
    """The words, lower case and without signs, by one of which this option is found."""
    if option not in words.surfaces:
        found = _surface(option, words)
        words.surfaces[option] = found + [
            bare for each in found if (bare := each.translate(BARE)) != each
        ]
    return words.surfaces[option]


def _surface(option: str, words: Words) -> list[str]:
    if option.startswith("~"):
        return [piece for form in words.forms(option[1:]) for piece in surface(form, words)]
    if option.startswith("{"):
        return [piece for each in words.classes[option[1:-1]] for piece in surface(each, words)]
    if option == "“”":
        return ['"', "“", "«"]
    if "-" in option:
        pieces = option.lower().split("-")
        return [max(pieces, key=len), "".join(pieces)]
    return [max(re.split(r"['_]", option.lower()), key=len)]
