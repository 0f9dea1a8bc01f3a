"""Messages are tested against a real mail server, at hours that the test chooses."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.notify.post_office import office

__all__ = ["clock", "office"]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """``clock("2026-11-24 10:00")`` makes it that time (UTC) until it is set anew."""

    def set_to(moment: str) -> None:
        at = datetime.fromisoformat(moment).replace(tzinfo=UTC)
        monkeypatch.setattr("django.utils.timezone.now", lambda: at)

    set_to("2026-11-24 10:00")
    return set_to


Clock = Any
