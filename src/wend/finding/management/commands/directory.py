"""``wend directory import FILE``: take in a directory of services (Open Referral HSDS 1.1)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from wend.finding import report_words
from wend.finding.hsds import DamagedPackageError
from wend.finding.models import Source, TakenIn
from wend.lib.refusals import Sentence


class Command(BaseCommand):
    help = "Import a directory of services from an Open Referral (HSDS 1.1) data package."

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        taking = verbs.add_parser("import", help="take a package in, whole or not at all")
        taking.add_argument("file", type=Path)
        taking.add_argument(
            "--name", default="", help="what to call the source; the same name updates it"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            taken = _take(options["file"], options["name"])
        except DamagedPackageError as error:
            raise CommandError(report_words.refusal(error)) from error
        self.stdout.write("\n".join(_told(taken)))


def _take(file: Path, name: str) -> TakenIn:
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(_("Reading %(file)s") % {"file": file.name}, total=None)
        return Source.take_in(
            file,
            name=name,
            begin=lambda size: bar.update(task, total=size),
            tick=lambda size: bar.advance(task, size),
        )


def _told(taken: TakenIn) -> Iterator[str]:
    yield report_words.summary(taken)
    if taken.unchanged:
        return
    for heading, lines in report_words.parts(taken.report):
        yield f"\n{heading}"
        for line in lines:
            yield from _line(*line)
    yield f"\n{_licence(taken.source)}"


def _line(count: int, said: Sentence, examples: list[str]) -> Iterator[str]:
    yield f"{count:>7,}  {said}"
    if examples:
        yield " " * 9 + _("for example: %(examples)s") % {"examples": " | ".join(examples)}


def _licence(source: Source) -> str:
    """Source and licence as they will stand beside each listing, for the operator to check."""
    said = _(
        "Source: %(name)s. Licence, as the package states it: %(licence)s. Check it with the publisher."
    )
    return said % {"name": source.name, "licence": source.licence or _("none stated")}
