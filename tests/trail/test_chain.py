"""The trail is append-only, and a changed, removed or cut-off line is noticed."""

import uuid

import pytest
from django.db import connection

from tests.cast import Cast
from wend.trail.models import Chain, Entry, broken_at, looked, record


def test_a_whole_life_is_one_unbroken_chain(cast: Cast) -> None:
    cast.ada_and_maren.leave(by=cast.ada)
    kinds = [entry.kind for entry in Entry.objects.filter(subject=cast.ada.pk)]
    assert kinds == ["pairings.notice", "pairings.accept", "pairings.leave"]
    assert broken_at(cast.ada.pk) is None


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE trail_entry SET role='steward' WHERE number=2",
        "DELETE FROM trail_entry WHERE number=1",
        "DELETE FROM trail_entry WHERE number=2",
    ],
)
def test_damage_is_noticed(cast: Cast, damage: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(damage)
    assert broken_at(cast.ada.pk) is not None


def test_lines_cannot_be_changed_through_the_model(cast: Cast) -> None:
    line = Entry.objects.filter(subject=cast.ada.pk).first()
    assert line
    with pytest.raises(TypeError):
        line.save()
    with pytest.raises(TypeError):
        line.delete()


def test_a_look_is_recorded_once_a_day_and_never_ones_own(cast: Cast) -> None:
    for _ in range(3):
        looked(
            "pairings.looked", subject=cast.ada.pk, by=cast.maren.actor, about=cast.ada_and_maren.pk
        )
    looked("pairings.looked", subject=cast.ada.pk, by=cast.ada.actor, about=cast.ada_and_maren.pk)
    assert Entry.objects.filter(subject=cast.ada.pk, kind="pairings.looked").count() == 1


def test_an_undeclared_kind_is_refused(cast: Cast) -> None:
    with pytest.raises(KeyError):
        record("nobody.declared", subject=uuid.uuid4(), by=cast.ada.actor)
    assert not Chain.objects.filter(subject__isnull=True).exists()


def test_the_act_and_its_line_are_one_transaction(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("wend.trail.models.record", broken)
    with pytest.raises(RuntimeError):
        cast.ada_and_maren.leave(by=cast.ada)
    assert not cast.ada_and_maren.steps.filter(kind="leave").exists()
