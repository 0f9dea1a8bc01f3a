"""What was parsed once is kept: the same rules, read anew when they change, and never in the way."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from wend_language import Reviewer, Rules
from wend_language import rules as rules_module
from wend_language.kept import kept

pytestmark = pytest.mark.anydb
SAID = "She claims that the tablets make her dizzy, and is non-compliant."


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache folder with nothing in it, and no rules loaded."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    rules_module._loaded.cache_clear()
    yield tmp_path / "wend"
    rules_module._loaded.cache_clear()


def told() -> list[tuple[str, str]]:
    rules_module._loaded.cache_clear()
    return [(each.rule, each.text) for each in Reviewer(Rules.load("en")).review(SAID)]


def test_what_was_kept_says_the_same(cache: Path) -> None:
    first = told()
    assert len(first) == 2
    assert len(list(cache.glob("rules-en-*.json"))) == 1
    assert told() == first


def test_the_kept_index_is_the_one_that_would_be_made(cache: Path) -> None:
    told()
    held = Rules.load("en")
    made = rules_module._index(held.rules)
    assert {w: [(p.source, r.id) for p, r in found] for w, found in held.index.items()} == {
        w: [(p.source, r.id) for p, r in found] for w, found in made.items()
    }


@pytest.mark.parametrize("damage", ["", "{", "[]", "{}", "null"])
def test_what_was_damaged_is_read_anew(cache: Path, damage: str) -> None:
    first = told()
    next(cache.glob("rules-en-*.json")).write_text(damage, encoding="utf-8")
    assert told() == first


def test_a_changed_rule_is_read_anew_and_the_old_forgotten(cache: Path, tmp_path: Path) -> None:
    folder = tmp_path / "xx"
    folder.mkdir()
    for content in ('a = "one"', 'a = "two"'):
        (folder / "words.toml").write_text(content, encoding="utf-8")
        assert kept(folder, lambda _: {})["files"]["words.toml"]["a"] == content[5:-1]
    assert len(list(cache.glob("rules-xx-*.json"))) == 1


def test_another_way_of_reading_rules_makes_all_anew(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, before = told(), list(cache.glob("rules-en-*.json"))
    other = tmp_path / "other.py"
    other.write_text("another way", encoding="utf-8")
    monkeypatch.setattr("wend_language.kept.CODE", [other])
    assert told() == first
    assert list(cache.glob("rules-en-*.json")) != before


def test_where_nothing_can_be_kept_it_is_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "a file"))
    assert kept(files("wend_language") / "data" / "es", lambda _: {})["files"]["grammar.toml"]
