"""The checkers themselves: the Nu checker over every page the walks kept, and faults planted for both."""

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import KEPT, WORKER
from tests.browser.walker import AXE, RULES

pytestmark = pytest.mark.checkers
VNU = Path("node_modules/vnu-jar/build/dist/vnu.jar")


def nu_errors(*pages: Path) -> str:
    """What the Nu checker finds wrong in these pages."""
    told = subprocess.run(
        ["java", "-jar", str(VNU), "--errors-only", *map(str, pages)],
        capture_output=True,
        text=True,
        check=False,
    )
    return told.stderr


def test_no_page_has_an_html_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert not WORKER, "other workers are still walking: run -m checkers after them"
    pages = sorted(KEPT.glob("*.html"))
    assert pages, "run the walks first"
    errors = nu_errors(*pages)
    with capsys.disabled():
        print(f"\nNu checker: {len(pages)} pages, {len(errors.splitlines())} errors")
    assert errors == ""


def test_the_nu_checker_finds_a_planted_fault(tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text(
        "<!doctype html><html lang=en><title>x</title><p><div></p></div>"
    )
    assert "error" in nu_errors(tmp_path / "bad.html")


def test_axe_finds_planted_faults(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content(
        "<html lang=en><title>x</title><main><h1>x</h1><img src='x.png'><input>"
        "<p style='color:#ccc'>these words are too pale</p>"
    )
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("rules => axe.run({runOnly: {type: 'tag', values: rules}})", RULES)
    assert {"image-alt", "label", "color-contrast"} <= {v["id"] for v in found["violations"]}
    page.close()
