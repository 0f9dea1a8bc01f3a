"""A language's own words: verb forms and word classes, from its words.toml."""

from dataclasses import dataclass, field
from functools import cached_property

from wend_language.grammar import Grammar

Rarity = tuple[int, int, int]


@dataclass(frozen=True)
class Words:
    """Classes of words ("person", "be") and the forms of verbs, in the order that the grammar gives them.

    A verb that is not listed is inflected as the grammar says.
    `guards` are the expressions that, before a word in its clause, excuse it; `names` says what a
    person who is called "a diabetic" has.
    """

    classes: dict[str, tuple[str, ...]]
    verbs: dict[str, tuple[str, ...]]
    grammar: Grammar
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

    @cached_property
    def needs(self) -> dict[str, tuple[Rarity, frozenset[str]]]:
        """What `pattern.need` has worked out already: thousands of patterns share their words."""
        return {}

    @cached_property
    def _inflected(self) -> dict[str, tuple[str, ...]]:
        return dict(self.verbs)

    def forms(self, verb: str) -> tuple[str, ...]:
        if verb not in self._inflected:
            self._inflected[verb] = self.grammar.forms(verb)
        return self._inflected[verb]
