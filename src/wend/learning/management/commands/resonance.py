"""``wend resonance learn``: the rating model's settings from what a practice's clients let count for it."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from wend.learning.settings import TooFew, learn
from wend.practices.models import Practice


class Command(BaseCommand):
    """Prints a file for WEND_RESONANCE_FILE; changes nothing by itself."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to do, and for which practice."""
        parser.add_argument("what", choices=["learn"])
        parser.add_argument("--practice", help="its name, where there is more than one")

    def handle(self, *args: Any, **options: Any) -> None:
        practice = _practice(options["practice"])
        try:
            self.stdout.write(learn(practice).as_toml(), ending="")
        except TooFew as few:
            raise CommandError(
                f"Nothing is learnt of {practice}; the published settings stay in use. {few}."
            ) from few


def _practice(name: str | None) -> Practice:
    held = Practice.objects.filter(name=name) if name else Practice.objects.all()
    found = list(held[:2])
    if len(found) == 1:
        return found[0]
    what = "No practice here has that name." if name else "Say which one: --practice NAME."
    raise CommandError(what if name or found else "There is no practice yet.")
