"""``wend phases``: the table of phases as a page of the docs."""

from typing import Any

from django.core.management.base import BaseCommand

from wend.pairings.phases import UNANSWERED, UNDO
from wend.pairings.table import OPEN, TABLE, Rule

HEAD = f"""# Phases of a pairing

Rendered from `src/wend/pairings/table.py` by `bin/wend phases > docs/phases.md`;
a test holds the two together.

A pairing is what its steps make it. Steps are append-only and numbered; the phase follows from them in
the order of their numbers, never of the clock. Pausing, and a professional's being away, lie over the
phase. A step that is not in this table is refused with a sentence. What time alone does (nobody answered
for {UNANSWERED.days} days; a day told beforehand has come) follows from the dates in the steps.

| Step | Who | From | To | |
|---|---|---|---|---|
"""
ORDER = ["new", "invited", "asked", "trying", "together", "bridging", "parted"]


class Command(BaseCommand):
    """Prints docs/phases.md."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(page(), ending="")


def page() -> str:
    """The whole page as Markdown."""
    foot = f"\nLeaving can be taken back for {UNDO.days} day.\n"
    return HEAD + "\n".join(_row(rule) for rule in TABLE) + "\n" + foot


def _row(rule: Rule) -> str:
    sources = (
        "any open phase"
        if rule.sources == OPEN
        else ", ".join(p for p in ORDER if p in rule.sources)
    )
    sides = " or ".join(sorted(rule.by)) if rule.step != "go on together" else "both"
    return f"| {rule.step} | {sides} | {sources} | {rule.to or 'stays'} | {rule.note} |"
