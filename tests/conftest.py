"""What every test shares: the cast, and both databases wherever one is asked for."""

import gc
import uuid
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.cast import cast

__all__ = ["cast", "once"]
# How fast this machine is today is no behaviour: speed is measured in bench/.
settings.register_profile("wend", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("wend")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that may touch the database may touch the vault's too; for one that may not, once is enough."""
    for item in items:
        asked = {"cast", "db", "transactional_db"} & set(getattr(item, "fixturenames", ()))
        marked = next(item.iter_markers("django_db"), None)
        if marked or asked:
            transaction = bool(marked and marked.kwargs.get("transaction"))
            mark = pytest.mark.django_db(databases=["default", "vault"], transaction=transaction)
            item.add_marker(mark, append=False)
        elif "live_server" not in getattr(item, "fixturenames", ()):
            # pytest-django refuses such a test every query.
            item.add_marker(pytest.mark.anydb)


def pytest_collection_finish() -> None:
    """What is imported and collected stays until the end, so nobody need look through it for rubbish."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)


def once(**fields: Any) -> dict[str, Any]:
    """Form fields with a fresh once key."""
    return {"once": str(uuid.uuid4()), **fields}
