"""One database's run of the check-in bench: prints requests a second, ours and plain, as JSON."""

import json
import statistics
import time
import uuid
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlencode

import django

django.setup()

from django.core.management import call_command  # noqa: E402  # the apps had to be loaded first
from django.test import Client as Browser  # noqa: E402
from django.utils import timezone  # noqa: E402

from tests.cast import browser, client, professional, trying  # noqa: E402
from wend.checkins.models import Meeting  # noqa: E402
from wend.pairings.models import Pairing  # noqa: E402

ROUNDS, EACH = 12, 40
LINE = "It was good to be asked, and I could say what was not right."
ANSWERS = {
    "gut": "7",
    "heard": "8",
    "direction": "6",
    "way": "7",
    "say": "9",
    "free": "10",
    "line": LINE,
    "sharing": "numbers",
    "seen": "0",
}


def meetings(pairing: Pairing, count: int) -> list[str]:
    """Addresses of as many meetings without a check-in."""
    today = timezone.localdate()
    made = [
        Meeting.objects.create(
            pairing=pairing, on=today - timedelta(days=number % 300), by="client", at=timezone.now()
        )
        for number in range(count)
    ]
    return [f"/pairings/{pairing.pk}/meetings/{meeting.pk}/check-in/" for meeting in made]


def timed(post: Callable[[], None]) -> float:
    """Seconds for one round."""
    started = time.perf_counter()
    for _ in range(EACH):
        post()
    return time.perf_counter() - started


def main() -> None:
    """Rounds of both, in turns, so that both meet the same machine."""
    call_command("migrate", database="vault", verbosity=0, interactive=False)
    call_command("migrate", verbosity=0, interactive=False, run_syncdb=True)
    call_command("collectstatic", verbosity=0, interactive=False)
    pairing = trying(ada := client("Ada"), professional("Maren Holt"))
    visit, addresses = browser(ada), iter(meetings(pairing, (ROUNDS + 1) * EACH))

    def ours() -> None:
        kept(visit, next(addresses), {"once": str(uuid.uuid4()), **ANSWERS})

    def plain() -> None:
        kept(visit, "/plain/", {"line": LINE})

    timed(ours), timed(plain)
    rounds = [(timed(ours), timed(plain)) for _ in range(ROUNDS)]
    print(
        json.dumps(
            {
                "ours": EACH / statistics.median(o for o, _ in rounds),
                "plain": EACH / statistics.median(p for _, p in rounds),
            }
        )
    )


def kept(visit: Browser, path: str, data: dict[str, str]) -> None:
    """One POST that has to succeed, in the form a browser sends a page's fields in."""
    answer = visit.post(path, urlencode(data), content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 302, (path, answer.status_code, answer.content[:600])


if __name__ == "__main__":
    main()
