"""A visitor who looks closely: every page it sees is checked before it goes on."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Request

from tests.cast import browser
from wend.people.models import Hat

AXE = Path("node_modules/axe-core/axe.min.js")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

WORDS = re.compile(r">[^<]*[^<\s][^<]*<")
DRAWN = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|value=\"[^\"]{32,}\"")
JUDGED: set[tuple[str, str]] = set()


def built(html: str) -> str:
    """How a page is built: its elements and attributes, whatever the words between them say."""
    return hashlib.sha256(DRAWN.sub("", WORDS.sub(">words<", html)).encode()).hexdigest()


class Walker:
    """Walks like a person: by the words on links, buttons and labels."""

    def __init__(self, context: BrowserContext, home: str, *, javascript: bool, kept: Path) -> None:
        self.context, self.home, self.javascript, self.kept = context, home, javascript, kept
        self.foreign: list[str] = []
        self.seen: list[str] = []
        context.on("request", self._notice)
        self.page: Page = context.new_page()

    def _notice(self, request: Request) -> None:
        if not request.url.startswith((self.home, "data:")):
            self.foreign.append(request.url)

    def wear(self, hat: Hat) -> Walker:
        """Be signed in under this hat from now on, as after the sign-in page."""
        session = browser(hat).session
        cookie = {"name": "sessionid", "value": str(session.session_key), "url": self.home}
        self.context.clear_cookies()
        self.context.add_cookies([cookie])  # type: ignore[list-item]
        return self

    def go(self, path: str) -> Walker:
        """Open a path (or a whole address) and look at the page."""
        self.page.goto(path)
        return self.look()

    def follow(self, words: str) -> Walker:
        """Follow the link with these words."""
        self.page.get_by_role("link", name=words, exact=False).first.click()
        return self.look()

    def press(self, words: str) -> Walker:
        """Press the button with these words."""
        self.page.get_by_role("button", name=words, exact=False).first.click()
        return self.look()

    def write(self, label: str, words: str) -> Walker:
        """Type into the field with this label."""
        self.page.get_by_label(label, exact=False).first.fill(words)
        return self

    def choose(self, label: str) -> Walker:
        """Choose the radio or box with this label."""
        self.page.get_by_label(label, exact=False).first.check(force=True)
        return self

    def pick(self, label: str, choice: str) -> Walker:
        """Choose this line of the list with this label."""
        self.page.get_by_label(label, exact=False).first.select_option(label=choice)
        return self

    def rate(self, question: str, number: int) -> Walker:
        """Choose a number on the scale of this question."""
        group = self.page.get_by_role("group", name=question)
        group.get_by_label(str(number), exact=True).check(force=True)
        return self

    def reads(self, words: str) -> Walker:
        """The page says this."""
        assert words in self.text(), f"“{words}” is not on {self.page.url}:\n{self.text()[:1500]}"
        return self

    def reads_not(self, words: str) -> Walker:
        """The page does not say this."""
        assert words not in self.text(), f"“{words}” is on {self.page.url}"
        return self

    def text(self) -> str:
        """What stands on the page."""
        return re.sub(r"\s+", " ", self.page.locator("body").inner_text())

    def look(self) -> Walker:
        """Keep the page for the Nu checker; with JavaScript, let axe look at it too."""
        self.page.wait_for_load_state()
        self.seen.append(self.page.url)
        html = self.page.content()
        self._keep(html)
        assert "style=" not in re.sub(r"<svg.*?</svg>", "", html, flags=re.DOTALL), (
            "a style attribute"
        )
        if self.javascript:
            self._axe_once(html)
            self._not_sideways()
        return self

    def _keep(self, html: str) -> None:
        self.kept.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(html.encode()).hexdigest()[:16]
        (self.kept / f"{name}.html").write_text(html, encoding="utf-8")

    def _axe_once(self, html: str) -> None:
        """Pages that differ in nothing but words and ids, seen the same way, are one page to axe."""
        how = "[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]"
        seen = (built(html), str(self.page.evaluate(how)))
        if seen not in JUDGED:
            self._axe()
            JUDGED.add(seen)

    def _axe(self) -> None:
        if not self.page.evaluate("typeof window.axe === 'object'"):
            # Through the debugger, so that the page's own policy stays as strict as it is.
            self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found: dict[str, Any] = self.page.evaluate(
            "rules => axe.run({runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})",
            RULES,
        )
        told = [
            (v["id"], [node["html"][:160] for node in v["nodes"]][:3]) for v in found["violations"]
        ]
        assert not told, f"{self.page.url}: {told}"

    def _not_sideways(self) -> None:
        wide = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert wide <= 0, f"{self.page.url} scrolls sideways by {wide}px"
