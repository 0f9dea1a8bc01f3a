"""Silences are tested against a real mail server, at hours that the test chooses, from the first step on."""

import pytest

from tests.cast import Cast, everybody
from tests.notify.conftest import Clock, clock
from tests.notify.post_office import office

__all__ = ["clock", "office"]


@pytest.fixture
def cast(db: None, clock: Clock) -> Cast:
    """The cast, who came together on the day that the clock shows first."""
    return everybody()
