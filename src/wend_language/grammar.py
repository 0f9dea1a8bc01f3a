"""What the reviewer has to know of a language itself, from its grammar.toml; no language is known to code."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Inflection = tuple[re.Pattern[str], tuple[str, ...]]
Said = Mapping[str, str]


@dataclass(frozen=True)
class Grammar:
    """`data` is the file's content; docs/language.md says what each name in it means."""

    data: Mapping[str, Any]

    @property
    def young(self) -> bool:
        """Whether the rules of this language are few, and little tried."""
        return bool(self.data["young"])

    @cached_property
    def clause(self) -> re.Pattern[str]:
        """Where a new clause begins."""
        return re.compile(rf"[.;!?]\s|\s[–—-]{{1,2}}\s|\b(?:{'|'.join(self.data['clause'])})\b")

    @cached_property
    def stop(self) -> re.Pattern[str]:
        """Where a sentence ends; not behind the short forms that are written with a full stop."""
        by_length: dict[int, list[str]] = {}
        for short in self.data["short"]:
            by_length.setdefault(len(short), []).append(re.escape(short))
        # A look behind has one length.
        behind = "".join(rf"(?<!\b(?:{'|'.join(each)})[.!?])" for each in by_length.values())
        # Begins with one sign of a short list, which is searched for fast; what stands before it
        # comes second.
        return re.compile(
            r"[.!?:;\n](?:"
            rf"(?<=[.!?]){behind}(?<!\b[A-Z][.!?])"
            r"[\"”»’')\]]*\s+(?=[\"“«‘'(\[¿¡]*[A-Z0-9ÁÉÍÓÚÑ¿¡-])"
            r"|(?<!\n)[ \t]*\r?\n\s*|(?<=\n)\s*(?=[-*•#>]|\d+[.)]\s|[A-Z][\w /]{0,40}:))"
        )

    @cached_property
    def _inflections(self) -> list[Inflection]:
        listed = self.data["verb"]["inflection"]
        return [(re.compile(each["like"]), tuple(each["forms"])) for each in listed]

    def forms(self, verb: str) -> tuple[str, ...]:
        """The forms of a verb that is not listed. Raises `KeyError` where none is like it."""
        for like, forms in self._inflections:
            if match := like.fullmatch(verb):
                return tuple(match.expand(form) for form in forms)
        raise KeyError(verb)

    @property
    def default_form(self) -> int:
        """The form an alternative takes where the words pointed at hold no verb."""
        return int(self.data["verb"]["default"])

    def form_after(self, form: int, before: set[str]) -> int:
        """A form that looks like another one ("was helped"), told by the words before it."""
        verb = self.data["verb"]
        helped = not before.isdisjoint(verb.get("helpers", ()))
        return int(verb.get("helped", {}).get(str(form), form)) if helped else form

    def conjugated(self, forms: tuple[str, ...], form: int, *, negative: bool) -> str:
        """“did not take”: one form, as a sentence says it."""
        said: str = self.data["verb"]["negative" if negative else "positive"][form]
        return said.format(*forms).replace("_", " ")

    @cached_property
    def _pronouns(self) -> list[tuple[re.Pattern[str] | None, Said]]:
        return [
            (re.compile(each["seen"], re.IGNORECASE) if "seen" in each else None, each["said"])
            for each in self.data["pronouns"]
        ]

    def pronouns(self, sentence: str) -> Said:
        """How the one person of a sentence is spoken of; the last way listed where that is not sure."""
        found = [said for seen, said in self._pronouns if seen and seen.search(sentence)]
        return found[0] if len(found) == 1 else self._pronouns[-1][1]

    def person(self, words: str) -> Said:
        """How to say “a person” in place of these words."""
        said = self.data["person"]
        last = words.lower().split()[-1:]
        if last and re.fullmatch(said["plural"], last[0]):
            return said["many"]  # type: ignore[no-any-return]
        introduced = re.match(said["article"], words, re.IGNORECASE)
        return said["introduced" if introduced else "one"]  # type: ignore[no-any-return]
