"""A source's categories, as Wend's own short list of kinds of help. The map is data/kinds.toml."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from wend_matching import plain

OTHER = "other"


@dataclass(frozen=True, slots=True)
class Category:
    """code: in the source's taxonomy; name: its words."""

    code: str
    name: str


def kinds_of(categories: Iterable[Category]) -> frozenset[str]:
    """Wend's kinds; OTHER where a category says what is done but fits none; empty: not known."""
    return frozenset(kind for one in categories for kind in _kinds(one.code, one.name))


def methods_of(categories: Iterable[Category]) -> frozenset[str]:
    return _named("method", categories)


def is_remote(categories: Iterable[Category]) -> bool:
    """True when a category says that it is by phone or online."""
    return bool(_named("remote", categories))


def all_kinds() -> tuple[str, ...]:
    """Every kind in the order of the file, OTHER last."""
    return (*(str(kind["code"]) for kind in _file()["kind"]), OTHER)


@cache
def _kinds(code: str, name: str) -> frozenset[str]:
    found = _longest(code, _map("kind"))
    if found or code.startswith(tuple(_file()["ignored"])):
        return found
    return _by_name(name) or frozenset({OTHER})


def _named(part: str, categories: Iterable[Category]) -> frozenset[str]:
    return frozenset(code for one in categories for code in _longest(one.code, _map(part)))


def _longest(code: str, beginnings: dict[str, frozenset[str]]) -> frozenset[str]:
    for length in range(len(code), 0, -1):
        if code[:length] in beginnings:
            return beginnings[code[:length]]
    return frozenset()


def _by_name(name: str) -> frozenset[str]:
    said = f" {plain(name)}"
    return frozenset(
        str(kind["code"])
        for kind in _file()["kind"]
        if any(f" {words}" in said for words in kind["names"])
    )


@cache
def _map(part: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for entry in _file()[part]:
        for beginning in entry["codes"]:
            found[beginning] = found.get(beginning, frozenset()) | {entry["code"]}
    return found


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(files("wend.finding.hsds.data").joinpath("kinds.toml").read_text("utf-8"))
