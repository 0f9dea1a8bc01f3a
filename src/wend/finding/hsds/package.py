"""A data package, from its file to clean records."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Self

from wend.finding.hsds import mending
from wend.finding.hsds.archive import Archive
from wend.finding.hsds.assembling import Assembly
from wend.finding.hsds.damage import Damage, DamagedPackageError
from wend.finding.hsds.joins import GATHERED, SERVICES, Gathering
from wend.finding.hsds.records import ServiceRecord, Source
from wend.finding.hsds.report import Mended, Remark, Report
from wend.finding.hsds.tables import rows

DESCRIPTION = "datapackage.json"
METADATA = "metadata.csv"
MAX_DESCRIPTION = 4 * 1024 * 1024
TEMPLATE_TITLE = "Human Services Data Specification Template"


def _no_tick(_size: int) -> None:
    """Nobody watches the progress."""


class Package:
    """One opened package; close it, or use it in a with statement.

    source: what it says of itself.  report: whole once `services` has come to its end.
    size: bytes that will be read, for a progress bar.
    """

    def __init__(self, archive: Archive) -> None:
        self.report = Report()
        self._archive = archive
        self.source = self._source()
        self.size = sum(archive.size(table.file) for table in (*GATHERED, SERVICES))
        self.size += archive.size(SERVICES.file)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Raises DamagedPackageError when it cannot be read or does not say what it is."""
        archive = Archive(path)
        try:
            return cls(archive)
        except DamagedPackageError:
            archive.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def services(self, tick: Callable[[int], object] = _no_tick) -> Iterator[ServiceRecord]:
        """Every service that can be taken, in the file's order. May be gone through once.

        tick: called with the number of bytes read.  Raises DamagedPackageError, also half way:
        write nothing that you cannot take back before the end.
        """
        joins = Gathering(self._archive, self.report, tick).all()
        assembly = Assembly(joins, self.report)
        # Twice: a service may belong to one that comes after it, and all texts teach the casing.
        for row in rows(self._archive, SERVICES, tick):
            assembly.foresee(row)
        if METADATA not in self._archive:
            self.report.add(Remark.NO_DATE, METADATA)
        for row in rows(self._archive, SERVICES, tick):
            if (record := assembly.record(row)) is not None:
                self.report.taken += 1
                yield record

    def _source(self) -> Source:
        described = self._description()
        licence = _licence(described)
        name = str(licence.get("name") or licence.get("type") or "")
        url, _ = mending.web_address(str(licence.get("url") or ""), Report())
        return Source(self._name(described), name, url, _homepage(described))

    def _name(self, described: dict[str, Any]) -> str:
        title = str(described.get("title") or "").strip()
        if title and title != TEMPLATE_TITLE:
            return title
        self.report.add(Mended.OWN_NAME, title)
        return self._archive.file.removesuffix(".zip")

    def _description(self) -> dict[str, Any]:
        if self._archive.size(DESCRIPTION) > MAX_DESCRIPTION:
            raise DamagedPackageError(Damage.TOO_LARGE, DESCRIPTION)
        raw = b"".join(self._archive.lines(DESCRIPTION))
        try:
            described = json.loads(raw.decode("utf-8-sig"))
        except (ValueError, RecursionError) as error:
            raise DamagedPackageError(Damage.NOT_JSON, DESCRIPTION, detail=str(error)) from error
        if not isinstance(described, dict):
            raise DamagedPackageError(Damage.NOT_JSON, DESCRIPTION)
        return described


def _licence(described: dict[str, Any]) -> dict[str, Any]:
    """Tabular data packages have had one "license" and, later, a list of "licenses"."""
    given = described.get("license") or described.get("licenses")
    given = given[0] if isinstance(given, list) and given else given
    return given if isinstance(given, dict) else {"type": given or ""}


def _homepage(described: dict[str, Any]) -> str:
    homepage, _ = mending.web_address(str(described.get("homepage") or ""), Report())
    # The template's own address says nothing of who published this.
    return "" if "openreferral.org" in homepage else homepage
