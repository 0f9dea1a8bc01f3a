"""Learnt settings as a table: there and back, and nothing that cannot be."""

import pytest

from wend_resonance import PRIVATE, settings_from, table_of
from wend_resonance.tables import BOUNDS

pytestmark = pytest.mark.anydb


def test_there_and_back_they_are_the_same() -> None:
    table = {**table_of(PRIVATE), "drift": 0.08, "sides": 0.3}
    assert table_of(settings_from(table)) == table


def test_what_one_pair_sd_is_stays_as_it_was() -> None:
    louder = settings_from({**table_of(PRIVATE), "client_session_sd": 2.0})
    assert louder.client.pair_sd == pytest.approx(PRIVATE.client.pair_sd)


@pytest.mark.parametrize("name", BOUNDS)
@pytest.mark.parametrize("wrong", [-1.0, 99.0, "0.3", None])
def test_a_number_that_cannot_be_is_refused_by_name(name: str, wrong: object) -> None:
    with pytest.raises(ValueError, match=name):
        settings_from({**table_of(PRIVATE), name: wrong})


@pytest.mark.parametrize("table", [{}, {"drift": 0.1}, {**table_of(PRIVATE), "level": 8}])
def test_one_too_few_or_one_too_many_is_refused(table: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="exactly these"):
        settings_from(table)
