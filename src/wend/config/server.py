"""Migrates, then serves: the web server, and beside it the worker that sends messages."""

import os
import subprocess
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from granian.constants import Interfaces
from granian.server.mp import MPServer

from wend.lib import env


def serve(*, sample: bool = False) -> int:
    """Serve until interrupted; returns the exit code."""
    django.setup()
    prepare()
    if sample:
        call_command("loadsample")
    port = env.number("PORT", 8000)
    print(f"Wend answers at http://127.0.0.1:{port}/", flush=True)
    worker = subprocess.Popen([sys.executable, "-m", "wend", "db_worker"], env=os.environ)
    try:
        _server(port).serve()
    finally:
        worker.terminate()
        worker.wait(timeout=20)
    return 0


def prepare() -> None:
    """Both databases in their newest form, static files in place; repeatable."""
    Path(settings.DATA).mkdir(parents=True, exist_ok=True)
    for database in ("vault", "default"):
        call_command("migrate", database=database, interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    from wend.notify.hourly import make_sure  # noqa: PLC0415  # needs the apps loaded

    make_sure()


def _server(port: int) -> MPServer:
    on_sqlite = "sqlite" in settings.DATABASES["default"]["ENGINE"]
    return MPServer(
        "wend.config.wsgi:application",
        address=env.text("WEND_ADDRESS", "127.0.0.1"),
        port=port,
        interface=Interfaces.WSGI,
        workers=1 if on_sqlite else env.number("WEND_WORKERS", 2),
        blocking_threads=env.number("WEND_THREADS", 4),
        log_access=False,
    )
