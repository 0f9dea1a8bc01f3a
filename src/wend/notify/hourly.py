"""What has to be looked at again and again: each part names its own, and one job does them all.

The job puts its next self in the queue before it does anything, so that one bad hour is one bad
hour. ``wend serve`` makes sure at every start that one is waiting.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

HOUR: Final = timedelta(hours=1)
FINISHED_KEPT: Final = timedelta(days=1)
logger = logging.getLogger(__name__)
_chores: list[Callable[[], None]] = []


def hourly(chore: Callable[[], None]) -> Callable[[], None]:
    """Decorator: have this done once an hour. It must not mind being done twice."""
    if chore not in _chores:
        _chores.append(chore)
    return chore


@task()
def tick() -> None:
    """The hourly job."""
    _wait(timezone.now() + HOUR)
    every_hour()


def every_hour() -> None:
    """Do all chores; one that fails does not keep the others from being done."""
    for chore in _chores:
        try:
            chore()
        except Exception as problem:  # its text could hold what people wrote
            logger.error("%s: %s", chore.__qualname__, type(problem).__name__)


def make_sure() -> None:
    """One tick waits, and only one; for the start of the server."""
    waiting = DBTaskResult.objects.filter(task_path=tick.module_path, status="READY")
    if not waiting.exists():
        _wait(timezone.now())


def _wait(until: object) -> None:
    waiting = DBTaskResult.objects.filter(task_path=tick.module_path, status="READY")
    waiting.delete()
    tick.using(run_after=until).enqueue()  # type: ignore[arg-type]


@hourly
def forget_finished_jobs() -> None:
    """A job that is done leaves no row for longer than a day."""
    before = timezone.now() - FINISHED_KEPT
    DBTaskResult.objects.finished().filter(finished_at__lt=before).delete()
