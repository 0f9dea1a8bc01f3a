"""The access matrix: every route × method × role, asked through real requests.

``walk`` gives every cell that is wrong. It is a function so that it can be run again with a guard taken
out: a matrix that stays green then would prove nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.http import Http404, HttpResponse
from django.test import Client as Browser

from tests.cast import Cast, browser
from tests.conftest import once
from tests.promises.test_every_route_has_a_door import OWN
from tests.promises.watching import Rows
from wend.people.models import Hat, Person

METHODS = ("get", "post")
CANARY = "heron-in-the-reeds"


@dataclass
class Report:
    """How many cells were asked, and the wrong ones in words."""

    cells: int = 0
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Owned:
    """Something that belongs to the two of a pairing or to one hat, and the ids that name it in URLs.

    ``about``: only routes that name this id. ``blind``: owners who may open the page and yet must not
    read what the other keeps there.
    """

    ids: dict[str, Any]
    owners: frozenset[Any]
    about: str = ""
    blind: frozenset[Any] = frozenset()


def roles(cast: Cast) -> dict[str, Hat | Person | None]:
    """Everybody who might come by."""
    return {
        "visitor": None,
        "ada": cast.ada,
        "maren": cast.maren,
        "sefa": cast.sefa,
        "tomasz": cast.tomasz,
        "tomasz as client": cast.tomasz_as_client,
        "ruth, steward": cast.ruth,
        "samuel": cast.samuel,
        "olu": cast.olu,
    }


def cells(owned: Owned) -> Iterator[tuple[str, str, str]]:
    """(door, method, path) of every route that names something owned."""
    for route, pattern in OWN:
        names = re.findall(r"<\w+:(\w+)>", route)
        if names and set(names) <= set(owned.ids) and (not owned.about or owned.about in names):
            path = "/" + re.sub(r"<\w+:(\w+)>", lambda name: str(owned.ids[name[1]]), route)
            for method in METHODS:
                yield getattr(pattern.callback, "door", ""), method, path


def ask(visit: Browser, method: str, path: str) -> HttpResponse:
    """One request; whatever it changes is rolled back by the caller."""
    data = once() if method == "post" else {}
    return getattr(visit, method)(path, data)  # type: ignore[no-any-return]


def walk(cast: Cast, owned: list[Owned], *, until_wrong: bool = False) -> Report:
    """Ask every cell; a stranger must get nothing, see nothing and change nothing."""
    report = Report()
    for name, hat in roles(cast).items():
        visit = browser(hat)
        rows, asked = Rows(), set[tuple[object, ...]]()
        for thing in owned:
            mine, blind = hat in thing.owners, hat in thing.blind
            for door, method, path in cells(thing):
                if (method, path, mine, blind) in asked:
                    continue
                asked.add((method, path, mine, blind))
                report.cells += 1
                if problem := _problem(visit, door, method, path, rows, mine=mine, blind=blind):
                    report.wrong.append(f"{name} {method.upper()} {path}: {problem}")
                    if until_wrong:
                        return report
    return report


def _problem(
    visit: Browser, door: str, method: str, path: str, rows: Rows, *, mine: bool, blind: bool
) -> str:
    with transaction.atomic(), transaction.atomic(using="vault"):
        rows.watch()
        try:
            answer = ask(visit, method, path)
            problem = _judge_mine(answer) if mine else _judge_stranger(answer, door, rows)
            if blind and CANARY in answer.content.decode(errors="replace"):
                problem = "read what the other keeps"
        except Http404:
            problem = ""
        transaction.set_rollback(True)
        transaction.set_rollback(True, using="vault")
    return problem


def _judge_mine(answer: HttpResponse) -> str:
    # 404 is right where the thing is not in a state that has this page; an error never is.
    return f"answered {answer.status_code}" if answer.status_code >= 500 else ""


def _judge_stranger(answer: HttpResponse, door: str, rows: Rows) -> str:
    if answer.status_code not in (302, 404, 405) and door != "anyone":
        return f"answered {answer.status_code}"
    if (
        answer.status_code == 302
        and not re.match(r"/(account/|today/|hats/)", answer["Location"])
        and door != "anyone"
    ):
        return f"was led to {answer['Location']}"
    if CANARY in answer.content.decode(errors="replace"):
        return "saw what is not theirs"
    if rows.changed():
        return "changed something"
    return ""
