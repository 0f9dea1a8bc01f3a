"""What is stored: noise, and nothing beside it that tells of sharing or ratings."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.db.models import Model

from tests.cast import Cast, browser
from tests.checkins.meet import answer, met, sensed, url_of
from tests.conftest import once
from wend.checkins.models import CheckIn
from wend.trail.models import Entry

pytestmark = pytest.mark.django_db(databases=["default", "vault"])
CANARY = "the heron stood in the reeds"


def rows() -> list[tuple[type[Model], dict[str, Any]]]:
    """Every row of every table of both databases."""
    return [(model, row) for model in apps.get_models() for row in model._default_manager.values()]


def test_no_word_stands_in_any_row(cast: Cast) -> None:
    for hat in (cast.ada, cast.maren):
        meeting = met(cast.ada_and_maren)
        answer(browser(hat), meeting, gut="4", mine="5", line=CANARY, sharing="all")
        browser(hat).get(url_of(meeting))
    held = rows()
    found = [
        model
        for model, row in held
        for value in row.values()
        if CANARY.encode()
        in (bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode())
    ]
    print(f"canary: found {len(found)} in {len(held)} rows")
    assert not found
    assert {check_in.answers.line for check_in in CheckIn.objects.all()} == {CANARY}


def test_rows_tell_neither_sharing_nor_ratings(cast: Cast) -> None:
    shapes = []
    for sharing, ratings in (("mine", {"gut": 0}), ("all", {"gut": 10, "heard": 9, "free": 8})):
        meeting = met(cast.ada_and_maren)
        sensed(meeting, cast.ada, "", sharing, **ratings)
        browser(cast.maren).get(url_of(meeting))
        check_in = CheckIn.objects.get(meeting=meeting)
        lines = Entry.objects.filter(about=meeting.pk).order_by("number")
        shapes.append(
            (
                len(check_in.blob),
                check_in.version,
                [(line.kind, line.role, line.subject, len(line.blob)) for line in lines],
            )
        )
    assert shapes[0] == shapes[1]


def test_the_same_answers_twice_are_other_bytes(cast: Cast) -> None:
    meeting = met(cast.ada_and_maren)
    first = bytes(sensed(meeting, cast.ada, CANARY, gut=4).blob)
    answer(browser(cast.ada), meeting, gut="4", line=CANARY, sharing="all", seen="1")
    assert bytes(CheckIn.objects.get().blob) != first


def test_the_trail_tells_ada_what_she_let_be_seen_and_who_looked(cast: Cast) -> None:
    meeting = met(cast.ada_and_maren)
    sensed(meeting, cast.ada, CANARY, "all", gut=4)
    sensed(meeting, cast.maren, CANARY, mine=4)
    for _ in range(2):
        browser(cast.maren).get(url_of(meeting))
    browser(cast.ada).post(url_of(meeting) + "check-in/sharing/", once(sharing="mine"))
    browser(cast.ada).post(url_of(meeting) + "check-in/taking-back/", once())
    mine = Entry.objects.filter(subject=cast.ada.pk, kind__startswith="checkins.")
    assert [(line.kind, line.unlock()["details"]) for line in mine] == [
        ("checkins.met", {}),
        ("checkins.kept", {"sharing": "all"}),
        ("checkins.looked", {}),
        ("checkins.sharing", {"sharing": "mine"}),
        ("checkins.taken back", {}),
    ]
    hers = Entry.objects.filter(subject=cast.maren.pk, kind__startswith="checkins.")
    assert [line.kind for line in hers] == ["checkins.kept"]
