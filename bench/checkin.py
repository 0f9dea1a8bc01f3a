"""The check-in, everything on, beside a plain view that inserts and reads one row; same run.

Both go through the same middleware (sessions, sign-in, CSRF, locale, policy) in one process, one request
after the other, on files (``synchronous=FULL``) and on PostgreSQL with its disk writes on. Ratio: ours / plain,
in requests a second.
"""

import json
import os
import subprocess
import sys
import tempfile

from bench.figures import Figure, beside, tell


def run(**databases: str) -> dict[str, float]:
    """Requests a second, ``ours`` and ``plain``, on one kind of database."""
    with tempfile.TemporaryDirectory(prefix="wend-bench.", dir="/var/tmp") as folder:
        env = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "bench.settings",
            "WEND_DATA": folder,
            **databases,
        }
        told = subprocess.run(
            [sys.executable, "-m", "bench.checkin_run"],
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
    if told.returncode:
        sys.exit(told.stderr)
    measured: dict[str, float] = json.loads(told.stdout.splitlines()[-1])
    return measured


def figures(name: str, measured: dict[str, float]) -> list[Figure]:
    """Ours beside plain."""
    ratio = measured["ours"] / measured["plain"]
    return [
        beside(f"checkin.{name}", measured["ours"], "requests/s", measured["plain"]),
        Figure(f"ratio.{name}", ratio, "ours/plain", 0.6, ratio / 0.6),
    ]


def main() -> None:
    """SQLite, then PostgreSQL where one was started for us."""
    told = figures("sqlite", run())
    if database := os.environ.get("WEND_TEST_DATABASE"):
        vault = os.environ["WEND_TEST_VAULT"]
        told += figures("postgresql", run(WEND_BENCH_DATABASE=database, WEND_BENCH_VAULT=vault))
    tell(told)


if __name__ == "__main__":
    main()
