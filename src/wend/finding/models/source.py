"""A source: a directory somebody else keeps, imported whole or not at all."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.db import models, transaction
from django.utils import timezone

from wend.finding.hsds import Package, Report
from wend.finding.models.service import Service

# Raised when the reader reads the same file differently, so that it is taken in anew.
READER = 2


class Source(models.Model):
    """Where imported services come from, and under which licence they may be shown."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200, unique=True)
    licence = models.TextField(blank=True)
    licence_url = models.TextField(blank=True)
    url = models.TextField(blank=True)
    fingerprint = models.CharField(max_length=80)
    imported_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name

    @classmethod
    def take_in(
        cls, path: Path, *, name: str = "", begin: Begin | None = None, tick: Tick | None = None
    ) -> TakenIn:
        """Import an HSDS package in one transaction; the same package again changes nothing.

        name: what to call the source; without it, what the package calls itself. A later package
        of the same name updates it: services that changed are written, those gone are retired.
        begin: called once with the bytes to read.  tick: called with each line's bytes.
        Raises DamagedPackageError, and then nothing has changed.
        """
        with Package.open(path) as package, transaction.atomic():
            name = (name or package.source.name)[:200]
            held = cls.objects.select_for_update().filter(name=name).first()
            mark = fingerprint(path)
            if held is not None and held.fingerprint == mark:
                return TakenIn(held, package.report, unchanged=True)
            if begin is not None:
                begin(package.size)
            return cls._noted(package, name, mark)._take(package, tick or (lambda _size: None))

    @classmethod
    def _noted(cls, package: Package, name: str, mark: str) -> Source:
        said = {
            "licence": package.source.licence,
            "licence_url": package.source.licence_url,
            "url": package.source.homepage,
            "fingerprint": mark,
            "imported_at": timezone.now(),
        }
        return cls.objects.update_or_create(name=name, defaults=said)[0]

    def _take(self, package: Package, tick: Tick) -> TakenIn:
        counts = Service.take(self, package.services(tick))
        return TakenIn(self, package.report, *counts)


Tick = Callable[[int], object]
Begin = Callable[[int], object]


@dataclass(frozen=True)
class TakenIn:
    """What an import did. retired: services the source no longer lists."""

    source: Source
    report: Report
    added: int = 0
    changed: int = 0
    same: int = 0
    retired: int = 0
    unchanged: bool = False


def fingerprint(path: Path) -> str:
    """The reader's version and the file's SHA-256, as hex."""
    with path.open("rb") as stream:
        return f"{READER}:{hashlib.file_digest(stream, 'sha256').hexdigest()}"
