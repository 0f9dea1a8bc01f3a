"""A real Chromium at a real server: each page visited is looked at by axe and kept for the Nu checker.

``pytest -m browser`` walks in one process and lets the checkers in last. Several workers, as in bin/test, keep
their pages in the same folder, which is emptied before them; the checkers then come as a run of their own.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.walker import Walker

# Playwright's loop runs in the test's thread, where Django would refuse the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
KEPT = Path("var/pages")
# Debian's own; the shell without windows takes two thirds of the time.
CHROMIUM = shutil.which("chromium-headless-shell") or "/usr/bin/chromium"
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs the browser; what takes longest begins first."""
    items.sort(key=lambda item: "whole_way" not in item.nodeid)
    for item in items:
        if "browser" in Path(str(item.fspath)).parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """One browser for all walks of a process; where it is the only one, it forgets an earlier run's pages."""
    walks = any("walker" in getattr(item, "fixturenames", ()) for item in request.session.items)
    if walks and not WORKER:
        shutil.rmtree(KEPT, ignore_errors=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=[
                "--no-sandbox",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
            ],
        )
        yield browser
        browser.close()


@pytest.fixture
def walker(chromium: Browser, live_server: Any, request: pytest.FixtureRequest) -> Iterator[Walker]:
    """One visitor; parametrise indirectly with (width, javascript, colour scheme)."""
    scheme: Literal["light", "dark"]
    width, javascript, scheme = getattr(request, "param", (1280, True, "light"))
    context = chromium.new_context(
        viewport={"width": width, "height": 740 if width < 600 else 900},
        java_script_enabled=javascript,
        color_scheme=scheme,
        base_url=live_server.url,
    )
    context.set_default_timeout(30_000)
    one = Walker(context, live_server.url, javascript=javascript, kept=KEPT)
    yield one
    context.close()
    assert one.foreign == [], "something was asked of another origin"
