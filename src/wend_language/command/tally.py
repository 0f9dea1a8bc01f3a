"""How often, over all texts given: never by writer, and never by file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from wend_language import Finding
from wend_language.command.reading import Passage


@dataclass
class Tally:
    """Words read, and findings by class."""

    words: int = 0
    files: int = 0
    by_class: Counter[str] = field(default_factory=Counter)

    @property
    def findings(self) -> int:
        """All of them."""
        return self.by_class.total()

    def count(self, passage: Passage, findings: Sequence[Finding]) -> None:
        """Take one passage in."""
        self.words += len(passage.text.split())
        self.by_class.update(finding.kind for finding in findings)

    def add(self, other: Tally) -> None:
        """Take what another core counted in."""
        self.words += other.words
        self.files += other.files
        self.by_class += other.by_class

    def rates(self) -> list[tuple[str, int, float]]:
        """Class, findings, findings per 1,000 words; the most frequent first."""
        return [
            (kind, number, 1000 * number / max(1, self.words))
            for kind, number in sorted(self.by_class.items(), key=lambda each: (-each[1], each[0]))
        ]
