"""Fill an empty database with the sample practice."""

from typing import Any

from django.core.management.base import BaseCommand

from wend.sample import people


class Command(BaseCommand):
    """``wend loadsample``: repeatable; an inhabited database is left as it is."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        if people.is_empty():
            people.load()
            self.stdout.write("The sample practice moved in.")
