"""The letters in the docs: what the page says was found is what is found."""

import re
from pathlib import Path

import pytest

from wend_language import review

pytestmark = pytest.mark.anydb
PAGE = Path("docs/letters-before-and-after.md")
LETTER = re.compile(r"^### (Before|After)\n\n((?:>.*\n)+)\n(.*\n)", re.MULTILINE)


def told(letter: str) -> str:
    """The line that belongs under a letter."""
    words = [finding.text for finding in review(letter)]
    marks = f"{len(words)} mark{'' if len(words) == 1 else 's'}"
    return f"*Found: {marks}.* {' · '.join(' '.join(each.split()) for each in words)}".strip()


def letters() -> list[tuple[str, str, str]]:
    """Before or after, its text in one line a paragraph, and the line that stands under it."""
    found = LETTER.findall(PAGE.read_text(encoding="utf-8"))
    return [
        (when, re.sub(r"\n(?=[^\n])", " ", re.sub(r"^> ?", "", quote, flags=re.M)), line.strip())
        for when, quote, line in found
    ]


def test_the_page_says_what_is_found() -> None:
    held = letters()
    assert [when for when, _, _ in held] == ["Before", "After"] * 3
    right = [told(letter) for _, letter, _ in held]
    stands = [line for _, _, line in held]
    assert stands == right, "The page should say, in this order:\n\n" + "\n\n".join(right)


def test_each_is_a_letter_of_usual_length() -> None:
    for _, letter, _ in letters():
        assert 120 <= len(letter.split()) <= 230
