"""``wend guide free-to-go``: a guide as a page of the docs."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from wend.freedom.guides import GUIDES, as_markdown


class Command(BaseCommand):
    """Prints docs/free-to-go.md or docs/saying-honestly.md."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        """Which guide."""
        parser.add_argument("code", choices=sorted(GUIDES))

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(as_markdown(GUIDES[options["code"]]), ending="")
