"""The table in the docs is the table in the code."""

from pathlib import Path

import pytest

from wend.pairings.management.commands.phases import page


@pytest.mark.anydb
def test_the_page_is_rendered_from_the_code() -> None:
    held = Path(__file__).parents[2] / "docs" / "phases.md"
    assert held.read_text(encoding="utf-8") == page(), "run bin/wend phases > docs/phases.md"
