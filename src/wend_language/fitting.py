"""Alternatives that fit the sentence: tense and number of the verb, pronoun, capital."""

import re
from collections.abc import Mapping

from wend_language.words import Words

SLOT = re.compile(r"<(not )?(\w+)>|\{(\w+(?: \w+)?)\}")


def fitted(
    template: str, sentence: str, span: tuple[int, int], verbs: Mapping[str, int], words: Words
) -> str:
    """The template as it would stand in place of the span of this sentence."""
    grammar = words.grammar
    form = form_of(sentence, span, verbs, words)
    if "<is> " in template:
        template = template.replace("<is> ", _is(sentence, span, form, words))
    said = sentence[slice(*span)]
    people = {**grammar.pronouns(sentence), **grammar.person(said), "named": _named(said, words)}

    def fill(slot: re.Match[str]) -> str:
        if slot[2]:
            number = grammar.default_form if form is None else form
            return grammar.conjugated(words.forms(slot[2]), number, negative=bool(slot[1]))
        return people.get(slot[3], slot[0])

    return _capital(SLOT.sub(fill, template), said)


def form_of(
    sentence: str, span: tuple[int, int], verbs: Mapping[str, int], words: Words
) -> int | None:
    """Which form the first verb in the span has; none when there is no verb."""
    found = [*re.finditer(r"[\w']+", sentence[slice(*span)].lower())]
    for word, after in zip(found, [*found[1:], None], strict=True):
        pair = f"{word[0]} {after[0]}" if after else ""
        form = verbs.get(pair, verbs.get(word[0]))
        if form is not None:
            before = sentence[: span[0] + word.start()].lower().split()[-2:]
            return words.grammar.form_after(form, set(before))
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


def _named(said: str, words: Words) -> str:
    named = [words.names[word] for word in said.lower().split() if word in words.names]
    return named[0] if named else words.grammar.data["unnamed"]


def _capital(made: str, replaced: str) -> str:
    if replaced[:1].isupper() and made[:1].islower():
        return made[0].upper() + made[1:]
    return made
