"""The whole way in a real browser: as client and as professional, with and without JavaScript."""

import re

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)

from tests.browser.walker import Walker
from tests.cast import PASSWORD

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, True, "dark"), (360, False, "dark"), (1280, False, "light")]
NAMES = ["phone", "desktop", "phone without JavaScript", "desktop without JavaScript"]


def begin_as_professional(walker: Walker) -> None:
    walker.go("/").follow("I give care, and want to begin")
    walker.write("Your name", "Maren Holt").write("Your e-mail", "maren@example.org")
    walker.write("A password", PASSWORD).write("What your practice", "Linden Street").press("Begin")
    secret = re.search(r"\b[A-Z2-7]{32}\b", walker.text())
    assert secret
    counter = next(yield_hotp_counters_from_time())
    walker.write("code", str(format_hotp_value(hotp_value(secret[0], counter)))).press(
        "Switch it on"
    )


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_from_nothing_to_parted_and_on(walker: Walker) -> None:
    begin_as_professional(walker)
    walker.reads("Codes on paper")
