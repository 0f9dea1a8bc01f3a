"""``wend serve`` does not start for real people with what would let them down, and says what to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.anydb
CRISIS = 'checked_on = 2026-11-02\n[[lines]]\nsay = "Call 112"\nhref = "tel:112"\nwhen = "danger"\n'
LAW = 'checked_on = 2026-11-02\nnot_secret = ["a"]\nmay_oblige = ["b"]\n'


def check(folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Load the settings of ``serve`` in a process of their own."""
    clean = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("WEND_", "DJANGO_"))
    }
    code = (
        "import wend.config.settings.serve as s;"
        "print('starts', s.WEND_SAMPLE, [app for app in s.INSTALLED_APPS if 'sample' in app])"
    )
    env = {**clean, "PYTHONPATH": "src", "WEND_DATA": str(folder), **settings}
    return subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False
    )


@pytest.fixture
def good(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "crisis.toml").write_text(CRISIS)
    (tmp_path / "law.toml").write_text(LAW)
    return {
        "WEND_SECRET": "s" * 50,
        "WEND_MASTER_KEY": "A" * 43 + "=",
        "WEND_OPERATOR": "Linden Street",
        "WEND_HOSTS": "wend.example.org",
        "WEND_ORIGIN": "https://wend.example.org",
    }


def test_with_everything_said_it_starts_without_the_sample(
    tmp_path: Path, good: dict[str, str]
) -> None:
    done = check(tmp_path, **good)
    assert done.stdout.strip() == "starts False []", done.stderr


@pytest.mark.parametrize(
    "missing", ["WEND_SECRET", "WEND_MASTER_KEY", "WEND_OPERATOR", "WEND_HOSTS", "WEND_ORIGIN"]
)
def test_without_one_of_them_it_says_which(
    tmp_path: Path, good: dict[str, str], missing: str
) -> None:
    del good[missing]
    done = check(tmp_path, **good)
    assert done.returncode != 0
    assert missing in done.stderr


def test_the_samples_secret_is_refused(tmp_path: Path, good: dict[str, str]) -> None:
    good["WEND_SECRET"] = "insecure: the sample's, for fictional people on one machine"
    assert "no secret yet" in check(tmp_path, **good).stderr


@pytest.mark.parametrize(
    "crisis", ["", "checked_on = 2026-11-02\n", CRISIS.replace("checked_on = 2026-11-02", "")]
)
def test_without_dated_crisis_help_it_does_not_start(
    tmp_path: Path, good: dict[str, str], crisis: str
) -> None:
    (tmp_path / "crisis.toml").write_text(crisis)
    assert "Crisis help for your region" in check(tmp_path, **good).stderr


@pytest.mark.parametrize(
    ("law", "missing"),
    [
        ("", "not_secret, may_oblige, checked_on"),
        (LAW.replace("checked_on = 2026-11-02", ""), "checked_on"),
        (LAW.replace('may_oblige = ["b"]', ""), "may_oblige"),
        (LAW + "[young]\nage = 16\n", "young.parents"),
        (LAW + '[young]\nparents = ["c"]\n', "young.age"),
    ],
)
def test_without_saying_what_may_not_stay_secret_it_does_not_start(
    tmp_path: Path, good: dict[str, str], law: str, missing: str
) -> None:
    (tmp_path / "law.toml").write_text(law)
    told = check(tmp_path, **good).stderr
    assert "What may not stay secret in your region" in told
    assert f"with: {missing};" in told
