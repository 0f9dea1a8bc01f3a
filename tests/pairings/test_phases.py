"""The table of phases: every (phase, step, side) is decided, and no life contradicts it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wend.pairings.phases import (
    MEETING,
    OPEN,
    STEPS,
    TABLE,
    UNANSWERED,
    UNDO,
    Phase,
    Side,
    State,
    Taken,
    apply,
    fold,
    may,
    rule_for,
    settle,
)

pytestmark = pytest.mark.anydb
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
PHASES = get_args(Phase)
SIDES = get_args(Side)


def step(kind: str, by: Side = "client", at: datetime = NOON, **more: object) -> Taken:
    return Taken(kind, by, at, **more)  # type: ignore[arg-type]


def test_every_cell_is_decided_once() -> None:
    cells = [
        (phase, rule.step, side) for rule in TABLE for phase in rule.sources for side in rule.by
    ]
    assert len(cells) == len(set(cells)), "two rows decide the same cell"
    refused = [
        (phase, kind, side)
        for phase in PHASES
        for kind in STEPS
        for side in SIDES
        if rule_for(phase, kind, side) is None
    ]
    assert len(cells) + len(refused) == len(PHASES) * len(STEPS) * len(SIDES)


@pytest.mark.parametrize("phase", sorted(OPEN))
@pytest.mark.parametrize("paused", [True, False])
@pytest.mark.parametrize("ends_on", [None, date(2026, 4, 1)])
def test_leaving_always_wins(phase: Phase, paused: bool, ends_on: date | None) -> None:
    state = State(phase, NOON, paused=paused, ends_on=ends_on, away_until=date(2026, 5, 1))
    assert may(state, step("leave"))
    assert apply(state, step("leave")).phase == "parted"


@pytest.mark.parametrize(
    "kind", ["leave", "pause", "resume", "look", "stay", "found", "return", "undo", "erase"]
)
@pytest.mark.parametrize("side", ["professional", "steward", "time"])
def test_what_is_the_clients_nobody_else_can_do(kind: str, side: Side) -> None:
    assert all(rule_for(phase, kind, side) is None for phase in PHASES)


def test_nobody_acts_for_time() -> None:
    assert not any(
        may(State(phase, NOON), step(kind, "time")) for phase in PHASES for kind in STEPS
    )


def test_accepting_waits_for_the_notice() -> None:
    invited = fold([step("invite", "professional")], NOON)
    assert not may(invited, step("accept"))
    assert may(apply(invited, step("notice")), step("accept"))


def test_an_ask_that_nobody_answers_ends_by_time_alone() -> None:
    steps = [step("notice"), step("ask")]
    assert fold(steps, NOON + UNANSWERED).phase == "asked"
    assert fold(steps, NOON + UNANSWERED + timedelta(seconds=1)).phase == "parted"


def test_letting_go_without_a_bridge_parts_on_the_day_told() -> None:
    steps = [
        step("notice"),
        step("ask"),
        step("accept", "professional"),
        step("let go", "professional", choice="end", on=date(2026, 3, 30)),
    ]
    assert fold(steps, NOON).phase == "trying"
    assert fold(steps, NOON + timedelta(days=27)).phase == "trying"
    assert fold(steps, NOON + timedelta(days=28)).phase == "parted"


def test_going_on_together_needs_both() -> None:
    state = State("trying", NOON)
    one = apply(state, step("go on together", "professional"))
    assert one.phase == "trying"
    assert not may(one, step("go on together", "professional"))
    assert apply(one, step("go on together")).phase == "together"


def test_undo_brings_back_everything_within_a_day() -> None:
    before = State("bridging", NOON, looking=True, paused=True, met=True)
    left = apply(before, step("leave"))
    assert may(left, step("undo", at=NOON + UNDO))
    assert not may(left, step("undo", at=NOON + UNDO + timedelta(seconds=1)))
    assert apply(left, step("undo")) == before


@pytest.mark.parametrize(
    ("door", "leads_to"), [("open", "trying"), ("wait", "asked"), ("closed", None)]
)
def test_coming_back_goes_through_the_door(door: str, leads_to: str | None) -> None:
    parted = State("parted", NOON, met=True, door=door)
    assert may(parted, step("return")) == (leads_to is not None)
    if leads_to:
        assert apply(parted, step("return")).phase == leads_to
    assert may(replace(parted, noticed=True), step("ask")) == (door != "closed")


@st.composite
def lives(draw: st.DrawFn) -> list[Taken]:
    """A random life: any step, any side, any gap; only allowed ones are taken."""
    at, state, taken = NOON, State(), []
    for _ in range(draw(st.integers(1, 25))):
        at += draw(st.timedeltas(timedelta(), timedelta(days=40)))
        state = settle(state, at)
        kind = draw(st.sampled_from(STEPS))
        wish = Taken(
            kind,
            draw(st.sampled_from(SIDES)),
            at,
            draw(st.sampled_from(["", "bridge", "end", "wait", "closed"])),
            draw(st.none() | st.just(at.date() + timedelta(days=20))),
        )
        if may(state, wish):
            state = apply(state, wish)
            taken.append(wish)
    return taken


@given(lives())
def test_from_every_open_state_a_client_can_leave_and_folding_is_repeatable(
    life: list[Taken],
) -> None:
    at = life[-1].at if life else NOON
    state = fold(life, at)
    assert state == fold(life, at)
    if state.is_open:
        assert may(state, step("leave", at=at))
        assert not fold([*life, step("leave", at=at)], at).is_open
    if state.phase in MEETING:
        assert state.met
