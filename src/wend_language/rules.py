"""The rules of a language, read from its TOML files, and the index by which a text is searched."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Self

from wend_language.finding import CLASSES
from wend_language.grammar import Grammar
from wend_language.kept import Content, kept
from wend_language.pattern import Pattern
from wend_language.words import Words

GUARDS = frozenset(
    {"quoted", "negated", "conditional", "reported", "others", "own", "told", "general", "named"}
)
AFTER = frozenset({"named"})  # these look at what follows the words, not at what leads up to them


Index = dict[str, list[tuple[Pattern, "Rule"]]]


@dataclass(frozen=True)
class Rule:
    """One rule: the words, the senses that are fine, why it hurts, and what to write instead.

    `despite` names the guards that do not excuse these words; `only_sent` rules speak only about
    texts that are sent or carried.
    """

    id: str
    kind: str
    why: str
    instead: tuple[str, ...]
    ask: str
    confidence: float
    despite: frozenset[str]
    only_sent: bool
    patterns: tuple[Pattern, ...]
    fine: tuple[Pattern, ...]
    flag: tuple[str, ...]
    fine_examples: tuple[str, ...]
    sources: tuple[str, ...]

    @cached_property
    def verbs(self) -> Mapping[str, int]:
        """Each form of the verbs in these patterns, and which form it is."""
        return _verbs([each.source for each in self.patterns], self.patterns[0].words)

    def check(self) -> None:
        """Raises `ValueError` for a pattern that cannot be read or found."""
        for pattern in (*self.patterns, *self.fine):
            _ = pattern.regex, pattern.anchors


@dataclass(frozen=True)
class Rules:
    """What a review looks for. Never changes: adding and quieting give new rules."""

    language: str
    words: Words
    rules: tuple[Rule, ...]
    quiet: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def load(cls, language: str = "en") -> "Rules":
        """The rules that come with Wend. Raises `LookupError` for a language there is none of."""
        return _loaded(language)

    def with_added(self, added: Path | Iterable[Rule]) -> Self:
        """These rules and more: a TOML file named after its class, or rules made already."""
        if isinstance(added, Path):
            added = read_rules(added, self.words)
        new = tuple(added)
        for rule in new:
            rule.check()
        taken = {rule.id for rule in new}
        kept = tuple(rule for rule in self.rules if rule.id not in taken)
        return replace(self, rules=kept + new)

    def quieted(self, rule: str, *, under: str = "") -> Self:
        """These rules, one of them silent under a heading (or everywhere). Raises `LookupError`."""
        if all(rule != each.id for each in self.rules):
            raise LookupError(f"no rule {rule!r}")
        headings = self.quiet.get(rule, frozenset()) | {under.strip().rstrip(":").lower()}
        return replace(self, quiet={**self.quiet, rule: headings})

    @property
    def young(self) -> bool:
        """Whether the rules of this language are few, and little tried: it misses more."""
        return self.words.grammar.young

    @cached_property
    def index(self) -> Index:
        """For each word by which a pattern can be found, the patterns it may begin."""
        return _index(self.rules)


def languages() -> tuple[str, ...]:
    """The languages that come with rules, by their codes."""
    folders = (files("wend_language") / "data").iterdir()
    return tuple(sorted(each.name for each in folders if (each / "grammar.toml").is_file()))


@cache
def _loaded(language: str) -> Rules:
    folder = files("wend_language") / "data" / language
    if not language.isalpha() or not folder.is_dir():
        raise LookupError(f"no rules for the language {language!r}")
    held = kept(folder, _places)
    words, made = _made(held["files"])
    rules = Rules(language, words, made)
    rules.__dict__["index"] = {
        word: [(made[rule].patterns[place], made[rule]) for rule, place in found]
        for word, found in held["index"].items()
    }
    return rules


def _made(told: Content) -> tuple[Words, tuple[Rule, ...]]:
    words = make_words(told["words.toml"], told["grammar.toml"])
    of_class = [(kind, told[f"{kind}.toml"]) for kind in CLASSES if f"{kind}.toml" in told]
    return words, tuple(rule for kind, data in of_class for rule in _rules(data, kind, words))


def _places(told: Content) -> Content:
    """The index, each pattern told by its places: that of its rule, and its own in the rule."""
    made = _made(told)[1]
    rules = {rule.id: place for place, rule in enumerate(made)}
    places = {each: place for rule in made for place, each in enumerate(rule.patterns)}
    index = _index(made).items()
    return {"index": {w: [(rules[r.id], places[p]) for p, r in found] for w, found in index}}


def _index(rules: Iterable[Rule]) -> Index:
    index: Index = {}
    for rule in rules:
        for pattern in rule.patterns:
            for anchor in pattern.anchors:
                index.setdefault(anchor, []).append((pattern, rule))
    return index


def make_words(data: Content, grammar: Content) -> Words:
    """The words of a language, from the content of its words.toml and grammar.toml."""
    listed = {name: tuple(forms) for name, forms in data.get("verbs", {}).items()}
    classes = {name: _spread(name, data["classes"]) for name in data["classes"]}
    guards = {name: tuple(each) for name, each in data.get("guards", {}).items()}
    return Words(classes, listed, Grammar(grammar), guards, data.get("names", {}))


def _spread(name: str, classes: dict[str, list[str]]) -> tuple[str, ...]:
    """A class may hold other classes."""
    members: list[str] = []
    for member in classes[name]:
        members += _spread(member[1:-1], classes) if member.startswith("{") else [member]
    return tuple(members)


def read_rules(file: Traversable, words: Words) -> tuple[Rule, ...]:
    """The rules of one file, whose name is their class. Raises `ValueError` saying what is wrong."""
    kind = file.name.removesuffix(".toml")
    if kind not in CLASSES:
        raise ValueError(f"{file.name}: a file of rules is named after one of {', '.join(CLASSES)}")
    return _rules(tomllib.loads(file.read_text(encoding="utf-8")), kind, words)


def _rules(data: Content, kind: str, words: Words) -> tuple[Rule, ...]:
    return tuple(_rule(each, kind, words) for each in data.get("rule", []))


def _rule(data: dict[str, Any], kind: str, words: Words) -> Rule:
    despite = frozenset(data.get("despite", ()))
    if missing := {"id", "words", "why", "instead"} - data.keys() or despite - GUARDS:
        raise ValueError(
            f"rule {data.get('id')!r}: missing or unknown: {', '.join(sorted(missing))}"
        )
    fine = [words_ for sense in data.get("fine", {}).values() for words_ in sense]
    examples = data.get("examples", {})
    return Rule(
        id=data["id"],
        kind=kind,
        why=data["why"],
        instead=tuple(data["instead"]),
        ask=data.get("ask", ""),
        confidence=float(data.get("confidence", 0.9)),
        despite=despite,
        only_sent=bool(data.get("only_sent")),
        patterns=tuple(Pattern(each, words) for each in data["words"]),
        fine=tuple(Pattern(each, words) for each in fine),
        flag=tuple(examples.get("flag", ())),
        fine_examples=tuple(examples.get("fine", ())),
        sources=tuple(data.get("sources", ())),
    )


def _verbs(patterns: list[str], words: Words) -> dict[str, int]:
    """Each form of the verbs in these patterns, and which form it is."""
    named = {
        option[1:]
        for pattern in patterns
        for part in pattern.split()
        for option in part.rstrip("?").split("|")
        if option.startswith("~")
    }
    forms = [words.forms(verb) for verb in sorted(named | {*words.grammar.data["verb"]["always"]})]
    found: dict[str, int] = {}
    for verb in forms:
        for place, form in enumerate(verb):
            found.setdefault(form.replace("_", " "), place)
    return found
