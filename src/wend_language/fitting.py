"""Alternatives that fit the sentence: tense and number of the verb, pronoun, capital."""

import re
from collections.abc import Mapping

from wend_language.words import Words

SLOT = re.compile(r"<(not )?(\w+)>|\{(\w+(?: \w+)?)\}")
PRONOUNS = {
    "she": {"they": "she", "them": "her", "their": "her", "themselves": "herself"},
    "he": {"they": "he", "them": "him", "their": "his", "themselves": "himself"},
    "they": {"they": "they", "them": "them", "their": "their", "themselves": "themselves"},
}
SHE = re.compile(
    r"\b(?:she|hers?|herself|mrs|ms|miss|lady|woman|girl|mother|mum|female|daughter|wife)\b", re.I
)
HE = re.compile(
    r"\b(?:he|his|him|himself|mr|gentleman|man|boy|father|dad|male|son|husband)\b", re.I
)
BASE, S, PAST, PARTICIPLE, ING = range(5)


def fitted(
    template: str, sentence: str, span: tuple[int, int], verbs: Mapping[str, int], words: Words
) -> str:
    """The template as it would stand in place of the span of this sentence."""
    form = form_of(sentence, span, verbs)
    template = template.replace("<is> ", _is(sentence, span, form, words))
    said = pronouns(sentence, span[0])
    person = _person(sentence, span) | {"named": _named(sentence, span, words)}

    def fill(slot: re.Match[str]) -> str:
        if slot[2]:
            return (negative if slot[1] else positive)(
                slot[2], PAST if form is None else form, words
            )
        return person.get(slot[3]) or said.get(slot[3], slot[0])

    return _capital(SLOT.sub(fill, template), sentence[span[0] : span[1]])


def form_of(sentence: str, span: tuple[int, int], verbs: Mapping[str, int]) -> int | None:
    """Which form the first verb in the span has; none when there is no verb."""
    for word in re.finditer(r"[\w']+", sentence[span[0] : span[1]].lower()):
        if word[0] in verbs:
            form = verbs[word[0]]
            before = sentence[: span[0] + word.start()].lower().split()[-2:]
            helped = {
                "has",
                "have",
                "had",
                "having",
                "been",
                "be",
                "was",
                "were",
                "is",
                "are",
            } & set(before)
            return PARTICIPLE if form == PAST and helped else form
    return None


def _is(sentence: str, span: tuple[int, int], form: int | None, words: Words) -> str:
    """What stands before a description: a form of "be", a person, or nothing, as in what it replaces."""
    said = sentence[slice(*span)].lower().split()
    if said[-1] in words.classes.get("person", ()) and said[-1] not in words.classes.get("be", ()):
        return "{a person} "
    before = sentence[: span[0]].lower().split()[-1:]
    if form is None or set(before) & set(words.classes.get("be", ())):
        return ""
    return words.forms("be")[form] + " "


def positive(verb: str, form: int, words: Words) -> str:
    return words.forms(verb)[form]


def negative(verb: str, form: int, words: Words) -> str:
    base, _, _, participle, ing = words.forms(verb)
    return (
        f"do not {base}",
        f"does not {base}",
        f"did not {base}",
        f"not {participle}",
        f"not {ing}",
    )[form]


def pronouns(sentence: str, start: int) -> dict[str, str]:
    she = [match.start() for match in SHE.finditer(sentence)]
    he = [match.start() for match in HE.finditer(sentence)]
    if bool(she) == bool(he):
        return PRONOUNS["they"]
    return PRONOUNS["she" if she else "he"]


def _person(sentence: str, span: tuple[int, int]) -> dict[str, str]:
    last = sentence[span[0] : span[1]].lower().split()[-1:]
    if last and re.search(r"[^s]s$", last[0]):
        return {"a person": "people", "person": "people", "has": "have", "was": "were"}
    article = "a person" if re.match(r"(?:an?|the)\b", sentence[span[0] :], re.I) else "person"
    return {"a person": article, "person": "person", "has": "has", "was": "was"}


def _named(sentence: str, span: tuple[int, int], words: Words) -> str:
    named = [
        words.names[word] for word in sentence[slice(*span)].lower().split() if word in words.names
    ]
    return named[0] if named else "this condition"


def _capital(made: str, replaced: str) -> str:
    if replaced[:1].isupper() and made[:1].islower():
        return made[0].upper() + made[1:]
    return made
