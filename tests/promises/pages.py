"""Every page a hat can open, by the URL map: for promises that hold on all of them."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from tests.cast import browser
from tests.promises.test_every_route_has_a_door import OWN
from wend.people.models import Hat


def pages(
    hat: Hat | None, ids: dict[str, Any], *, named: bool = False
) -> Iterator[tuple[str, str]]:
    """(path, HTML) of every route that answers this hat with a page; or only those that name an id."""
    visit = browser(hat)
    for route, _ in OWN:
        names = re.findall(r"<\w+:(\w+)>", route)
        if not set(names) <= set(ids) or (named and not names):
            continue
        path = "/" + re.sub(r"<\w+:(\w+)>", lambda name: str(ids[name[1]]), route)
        answer = visit.get(path)
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            yield path, answer.content.decode()


def main_text(html: str) -> str:
    """The words in the page's own part, a sentence a block."""
    # Names to choose from, such as those of cities, are no sentence.
    told = re.sub(r"<option.*?</option>", "", html, flags=re.DOTALL)
    main = re.search(r"<main.*?</main>", told, re.DOTALL)
    blocks = re.sub(
        r"</(p|li|h\d|dt|dd|label|legend|button|td|th|summary|div)>", ".\n", main[0] if main else ""
    )
    words = unescape(re.sub(r"<[^>]+>", " ", blocks))
    return re.sub(r"([.?!:])\s*\.", r"\1", re.sub(r"[ \t]+", " ", words))
