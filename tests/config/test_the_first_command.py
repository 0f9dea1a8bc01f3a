"""Importing a directory can be the very first thing somebody does on a new machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.finding.packages import build

pytestmark = pytest.mark.anydb


def test_a_directory_before_anything_else(tmp_path: Path) -> None:
    env = {n: v for n, v in os.environ.items() if not n.startswith(("WEND_", "DJANGO_"))}
    env |= {"PYTHONPATH": "src", "WEND_DATA": str(tmp_path / "new")}
    words = [sys.executable, "-m", "wend", "directory", "import", str(build(tmp_path))]
    first, second = (
        subprocess.run(words, env=env, capture_output=True, text=True, check=False)
        for _ in range(2)
    )
    assert first.returncode == 0, first.stderr
    assert "Town list" in first.stdout
    assert second.stdout.startswith("Unchanged")
