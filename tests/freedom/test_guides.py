"""The two guides: in the app for everyone, in the docs word for word, and one tap from where they matter."""

from pathlib import Path

import pytest
import textstat

from tests.cast import Cast, browser
from tests.promises.pages import main_text
from wend.freedom.guides import GUIDES, Guide, as_markdown

GUIDE = pytest.mark.parametrize("guide", GUIDES.values(), ids=list(GUIDES))


@GUIDE
def test_the_docs_say_the_same_words(guide: Guide) -> None:
    held = Path(__file__).parents[2] / "docs" / f"{guide.code}.md"
    assert held.read_text(encoding="utf-8") == as_markdown(guide), (
        f"run bin/wend guide {guide.code}"
    )


@GUIDE
def test_anyone_can_read_it(cast: Cast, guide: Guide) -> None:
    for hat in (None, cast.ada, cast.maren):
        html = browser(hat).get(f"/{guide.code}/").content.decode()
        assert str(guide.heading) in html
        assert f'href="/{guide.code}/"' in browser(None).get("/").content.decode()


@GUIDE
def test_it_can_be_read_under_strain(cast: Cast, guide: Guide) -> None:
    text = main_text(browser().get(f"/{guide.code}/").content.decode())
    assert textstat.flesch_kincaid_grade(text) <= 7
    assert len(text.split()) < 450
    assert all(len(str(says).split()) <= 45 for part in guide.parts for says in part.says)


def test_each_is_one_tap_from_where_it_matters(cast: Cast) -> None:
    pairing = f"/pairings/{cast.ada_and_maren.pk}/"
    for path in ("/today/", pairing + "leaving/before/", pairing + "notice/"):
        assert 'href="/free-to-go/"' in browser(cast.ada).get(path).content.decode(), path
    for path in ("/today/", pairing + "letting-go/", pairing + "hour/", pairing + "door/"):
        assert 'href="/saying-honestly/"' in browser(cast.maren).get(path).content.decode(), path
