"""Names written all in capitals, as people write them: how the package's own texts write each word.

Capitals shout, and are slow to read for many. "YMCA" stays, because the texts write it so;
"COUNSELING" becomes "Counseling", because they write "counseling".
"""

import re
from collections import Counter, defaultdict

WORD = re.compile(r"[^\W\d_][\w'’]*")
ENGLISH = "a an and at by for from in of on or the to with"
SPANISH = "de del el en la las los para y"
SMALL = frozenset(f"{ENGLISH} {SPANISH}".split())
VOWELS = frozenset("aeiouyáéíóúàèìòù")
STARTS = frozenset("-–—/:(.,&") | {""}


class Casing:
    """Learns from texts by `learn`, then writes names by `calm`."""

    def __init__(self) -> None:
        self._seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._written: dict[str, str] = {}

    def learn(self, text: str) -> None:
        """text: prose; a text in capitals throughout teaches nothing."""
        if not text.isupper():
            for word in WORD.findall(text):
                self._seen[word.casefold()][word] += 1

    def calm(self, name: str) -> str:
        """name unchanged unless every letter of it is a capital."""
        if not name.isupper():
            return name
        written = WORD.sub(lambda match: self._word(match, name), name)
        return written[:1].upper() + written[1:]

    def _word(self, match: re.Match[str], name: str) -> str:
        word, before = match.group(), name[: match.start()].rstrip()
        if _is_initial(match, name):
            return word
        if word.casefold() in SMALL and before[-1:] not in STARTS:
            return word.lower()
        if word not in self._written:
            self._written[word] = self._usual(word)
        return self._written[word]

    def _usual(self, word: str) -> str:
        forms = self._seen.get(word.casefold())
        if forms is None:
            sayable = len(word) > 3 or not VOWELS.isdisjoint(word.casefold()[:2])
            return _capital(word) if sayable and _has_vowel(word) else word
        usual = max(forms, key=lambda form: (forms[form], form))
        return usual if usual[:1].isupper() else _capital(word)


def _is_initial(match: re.Match[str], name: str) -> bool:
    """A letter of "R.E.C." or "U.S."."""
    around = name[max(0, match.start() - 1) : match.start()] + name[match.end() : match.end() + 1]
    return len(match.group()) == 1 and "." in around


def _has_vowel(word: str) -> bool:
    return not VOWELS.isdisjoint(word.casefold())


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:].lower()
