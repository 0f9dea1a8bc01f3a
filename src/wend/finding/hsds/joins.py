"""What the other tables say of each service, gathered before the services are read.

Held in memory: one short record for each row, within the archive's limits.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from wend.finding.hsds import mending
from wend.finding.hsds.archive import Archive
from wend.finding.hsds.kinds import Category
from wend.finding.hsds.places import Places, place_of
from wend.finding.hsds.report import Mended, Refused, Remark, Report
from wend.finding.hsds.tables import Row, Table, rows

Tick = Callable[[int], object]
Lists = defaultdict[str, list[str]]

SERVICES = Table("services.csv", ("id", "organization_id", "name"), key="id", required=True)
ORGANISATIONS = Table("organizations.csv", ("id", "name"), key="id", required=True)
LOCATIONS = Table("locations.csv", ("id",), key="id", required=True)
LINKS = Table("services_at_location.csv", ("service_id", "location_id"), required=True)
ADDRESSES = Table("physical_addresses.csv", ("location_id", "address_1", "city"))
PHONES = Table("phones.csv", ("number",))
LANGUAGES = Table("languages.csv", ("language",))
HOURS = Table("regular_schedules.csv", ("service_id",))
ACCESS = Table("accessibility_for_disabilities.csv", ("location_id", "accessibility"))
ELIGIBILITY = Table("eligibility.csv", ("service_id", "eligibility"))
TAXONOMY = Table("taxonomy.csv", ("id", "name"))
CATEGORIES = Table("services_taxonomy.csv", ("service_id", "taxonomy_id"))
GATHERED = (ORGANISATIONS, LOCATIONS, LINKS, ADDRESSES, PHONES, LANGUAGES, HOURS, ACCESS,
            ELIGIBILITY, TAXONOMY, CATEGORIES)  # fmt: skip


@dataclass(slots=True)
class Joins:
    """Keyed by service id where nothing else is said."""

    organisations: dict[str, str] = field(default_factory=dict)
    location_names: dict[str, str] = field(default_factory=dict)
    locations: Lists = field(default_factory=lambda: defaultdict(list))
    places: Places = field(default_factory=Places)
    phones: Lists = field(default_factory=lambda: defaultdict(list))
    location_phones: Lists = field(default_factory=lambda: defaultdict(list))
    languages: Lists = field(default_factory=lambda: defaultdict(list))
    hours: Lists = field(default_factory=lambda: defaultdict(list))
    accessible: set[str] = field(default_factory=set)
    eligibility: Lists = field(default_factory=lambda: defaultdict(list))
    names: dict[str, str] = field(default_factory=dict)
    categories: Lists = field(default_factory=lambda: defaultdict(list))


class Gathering:
    """Reads every table but the services into Joins."""

    def __init__(self, archive: Archive, report: Report, tick: Tick) -> None:
        self.archive, self.report, self.tick, self.joins = archive, report, tick, Joins()

    def all(self) -> Joins:
        for table in GATHERED:
            if table.file not in self.archive and not table.required:
                self.report.add(Remark.NO_TABLE, table.file)
            take = getattr(self, "_" + table.file.removesuffix(".csv"))
            for row in self._rows(table):
                take(row)
        self.joins.places.fill_gaps()
        return self.joins

    def _rows(self, table: Table) -> Iterator[Row]:
        return rows(self.archive, table, self.tick)

    def _text(self, raw: str) -> str:
        return mending.text(raw, self.report)

    def _organizations(self, row: Row) -> None:
        self.joins.organisations[row["id"]] = self._text(row.fields["name"])

    def _locations(self, row: Row) -> None:
        self.joins.location_names[row["id"]] = self._text(row["name"])
        self.joins.places.add_point(row, self.report)

    def _services_at_location(self, row: Row) -> None:
        if row["location_id"] not in self.joins.location_names:
            self.report.add(Refused.POINTS_NOWHERE, f"{LINKS.file}, {row.number}")
        else:
            self.joins.locations[row["service_id"]].append(row["location_id"])

    def _physical_addresses(self, row: Row) -> None:
        # Counted here: every state in the real package carries a space after it.
        if any(value != value.strip() for value in row.fields.values()):
            self.report.add(Mended.SPACES, f"{ADDRESSES.file}, {row.number}")
        self.joins.places.add_address(row["location_id"], place_of(row))

    def _phones(self, row: Row) -> None:
        if not (number := self._text(row["number"])):
            self.report.add(Refused.EMPTY_ROW, f"{PHONES.file}, {row.number}")
            return
        number = f"{number} x{row['extension']}" if row["extension"] else number
        target = self.joins.phones if row["service_id"] else self.joins.location_phones
        target[row["service_id"] or row["location_id"]].append(number)

    def _languages(self, row: Row) -> None:
        if said := self._text(row.fields["language"]):
            self.joins.languages[row["service_id"]].append(said)
        else:
            self.report.add(Refused.EMPTY_ROW, f"{LANGUAGES.file}, {row.number}")

    def _regular_schedules(self, row: Row) -> None:
        plainly = f"{row['weekday']} {row['opens_at']}–{row['closes_at']}".strip(" –")
        said = self._text(row["original_text"]) or plainly
        if said and said not in self.joins.hours[row["service_id"]]:
            self.joins.hours[row["service_id"]].append(said)

    def _accessibility_for_disabilities(self, row: Row) -> None:
        if row["accessibility"]:
            self.joins.accessible.add(row["location_id"])

    def _eligibility(self, row: Row) -> None:
        if not row["service_id"]:
            # Whom it belongs to cannot be known, and a wrong guess turns the wrong person away.
            self.report.add(Refused.ELIGIBILITY_NOWHERE, f"{ELIGIBILITY.file}, {row.number}")
        else:
            self.joins.eligibility[row["service_id"]].append(self._text(row["eligibility"]))

    def _taxonomy(self, row: Row) -> None:
        if row["id"] in self.joins.names:
            self.report.add(Mended.SAME_TAXONOMY_ID, f"{TAXONOMY.file}, {row.number}: {row['id']}")
        self.joins.names.setdefault(row["id"], self._text(row["name"]))

    def _services_taxonomy(self, row: Row) -> None:
        known = self.joins.categories[row["service_id"]]
        if row["taxonomy_id"] in known:
            self.report.add(Mended.SAME_CATEGORY)
        else:
            known.append(row["taxonomy_id"])


def categories_of(joins: Joins, service_id: str) -> list[Category]:
    codes = joins.categories.get(service_id, [])
    return [Category(code, joins.names.get(code, "")) for code in codes]
