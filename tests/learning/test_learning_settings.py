"""``wend resonance learn``: from consenting data alone, from enough of it, into a file that the mirror uses."""

from __future__ import annotations

import tomllib
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from tests.cast import Cast, browser, fresh
from tests.checkins.meet import OVER, met, page, sensed
from tests.learning.months import AFTER, agrees, guesses, on, paired
from wend.checkins.saying import settings_here
from wend.learning.models import PRACTICE
from wend.pairings.models import Pairing
from wend_resonance import PRIVATE, settings_from, table_of

pytestmark = pytest.mark.django_db(databases=["default", "vault"])


@pytest.fixture
def four_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stated amount made small, so that it can be lived through here."""
    monkeypatch.setattr("wend_resonance.learning.ENOUGH_PAIRINGS", 4)
    monkeypatch.setattr("wend_resonance.learning.ENOUGH_RATINGS", 20)


def four(cast: Cast) -> list[Pairing]:
    made = [paired(cast.maren, name) for name in ("Ben", "Cleo", "Dilan", "Eva")]
    for seed, pairing in enumerate(made):
        agrees(pairing, PRACTICE)
        guesses(pairing, seed)
    return made


def learnt(practice: str = "Linden Street") -> str:
    said = StringIO()
    with on(AFTER):
        call_command("resonance", "learn", practice=practice, stdout=said)
    return said.getvalue()


def test_below_the_stated_amount_it_refuses_and_says_what_is_needed(cast: Cast) -> None:
    four(cast)
    with pytest.raises(CommandError, match=r"published settings stay.*4 pairings.*needs 50"):
        learnt()


def test_it_prints_a_file_that_the_mirror_can_use(cast: Cast, four_are_enough: None) -> None:
    four(cast)
    printed = learnt()
    table = tomllib.loads(printed)
    assert table != table_of(PRIVATE)
    assert "4 pairings whose clients agreed" in printed
    assert not any(name in printed for name in ("Ben", "Maren"))
    with override_settings(WEND_RESONANCE=table):
        assert settings_here() == settings_from(table)
    assert settings_here() == PRIVATE


@pytest.mark.parametrize("change", ["a no", "leaving", "kept theirs"])
def test_who_does_not_agree_any_more_is_out_at_once(
    cast: Cast, four_are_enough: None, change: str
) -> None:
    ben = four(cast)[0]
    assert ben.client
    if change == "a no":
        agrees(ben, PRACTICE, AFTER, yes=False)
    elif change == "leaving":
        fresh(ben).leave(by=ben.client)
    else:
        keep_all(ben)
    with pytest.raises(CommandError, match="3 pairings"):
        learnt()


def keep_all(pairing: Pairing) -> None:
    from wend.checkins.models import CheckIn  # noqa: PLC0415

    for held in CheckIn.objects.filter(meeting__pairing=pairing, side="client"):
        held.share("mine", by=pairing.client)  # type: ignore[arg-type]


def test_where_there_are_several_practices_it_asks_which(cast: Cast) -> None:
    with pytest.raises(CommandError, match="--practice"):
        call_command("resonance", "learn")
    with pytest.raises(CommandError, match="No practice here has that name"):
        learnt("Nowhere")


def test_the_mirror_reads_change_by_what_the_practice_learnt(cast: Cast) -> None:
    for number, gut in enumerate([3] * 4 + [8] * 8):
        meeting = met(cast.ada_and_maren, days_ago=OVER + 7 * (12 - number))
        sensed(meeting, cast.ada, gut=gut)
    path = f"/pairings/{cast.ada_and_maren.pk}/mirror/?ask"
    assert "closer to a fit" in page(browser(cast.ada), path)
    loud = {**table_of(PRIVATE), "client_session_sd": 4.0}
    with override_settings(WEND_RESONANCE=loud):
        assert "We cannot tell" in page(browser(cast.ada), path)
