"""A real Chromium at a real server: each page visited is looked at by axe and kept for the Nu checker."""

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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs the browser."""
    for item in items:
        if "browser" in Path(str(item.fspath)).parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all walks; the pages of an earlier run are forgotten, unless others walk too."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        shutil.rmtree(KEPT, ignore_errors=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
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
