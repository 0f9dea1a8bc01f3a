"""A language's own words: verb forms and word classes, from its words.toml."""

import re
from dataclasses import dataclass, field
from functools import cached_property

FORMS = ("base", "s", "past", "participle", "ing")


@dataclass(frozen=True)
class Words:
    """Classes of words ("person", "be") and the five forms of verbs (base, -s, past, participle, -ing).

    A verb that is not listed is inflected by the language's own `endings`, or by English spelling.
    `guards` are the expressions that, before a word in its clause, excuse it; `names` says what a
    person who is called "a diabetic" has.
    """

    classes: dict[str, tuple[str, ...]]
    verbs: dict[str, tuple[str, ...]]
    endings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    guards: dict[str, tuple[str, ...]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    @cached_property
    def common(self) -> frozenset[str]:
        """Words too frequent to find anything by."""
        return frozenset(self.classes.get("common", ()))

    @cached_property
    def surfaces(self) -> dict[str, list[str]]:
        """What `pattern.surface` has worked out already."""
        return {}

    def forms(self, verb: str) -> tuple[str, ...]:
        if verb in self.verbs:
            return self.verbs[verb]
        for ending, forms in self.endings.items():
            if verb.endswith(ending):
                return tuple(verb.removesuffix(ending) + form for form in forms)
        return _english(verb)


def _english(verb: str) -> tuple[str, ...]:
    return (verb, _s(verb), _suffixed(verb, "ed"), _suffixed(verb, "ed"), _suffixed(verb, "ing"))


def _s(verb: str) -> str:
    if re.search(r"(s|x|z|ch|sh|o)$", verb):
        return verb + "es"
    return re.sub(r"(?<=[^aeiou])y$", "ie", verb) + "s"


def _suffixed(verb: str, suffix: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "ye")):
        return verb[:-1] + suffix
    if suffix == "ed":
        verb = re.sub(r"(?<=[^aeiou])y$", "i", verb)
    if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", verb):
        verb += verb[-1]
    return verb + suffix
