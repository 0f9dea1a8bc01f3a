"""One service row and what the other tables say of it, made into one record."""

from wend.finding.hsds import mending
from wend.finding.hsds.casing import Casing
from wend.finding.hsds.joins import Joins, categories_of
from wend.finding.hsds.kinds import is_remote, kinds_of, methods_of
from wend.finding.hsds.languages import Spoken, spoken
from wend.finding.hsds.records import PlaceRecord, ServiceRecord
from wend.finding.hsds.report import Mended, Refused, Remark, Report
from wend.finding.hsds.tables import Row

CLOSED = {"inactive", "defunct", "temporarily closed"}
# The part of the 211 taxonomy that holds mental health and substance use.
MENTAL_HEALTH = "R"


class Assembly:
    """Every service row goes through `foresee` first, then each through `record`."""

    def __init__(self, joins: Joins, report: Report) -> None:
        self.joins, self.report = joins, report
        self.parents: dict[str, tuple[str, str]] = {}
        self.casing = Casing()

    def foresee(self, row: Row) -> None:
        self.parents[row["id"]] = (mending.text(row["name"], Report()), row["organization_id"])
        self.casing.learn(mending.text(row["description"], Report()))

    def record(self, row: Row) -> ServiceRecord | None:
        """The record, or None when the row is refused; the report says why."""
        if (refusal := _refusal(row)) is not None:
            self.report.add(refusal, f"services.csv, {row.number}: {row['id']}")
            return None
        record = self._assembled(row)
        self._remark(row, record)
        return record

    def _assembled(self, row: Row) -> ServiceRecord:
        organisation, part_of = self._organisation(row)
        languages = self._languages(row["id"])
        locations = self.joins.locations.get(row["id"], [])
        found = (self.joins.places.at(one, self.report) for one in locations)
        categories = categories_of(self.joins, row["id"])
        return ServiceRecord(
            id=row["id"],
            name=self._name(row, locations),
            organisation=self.casing.calm(organisation),
            part_of=self.casing.calm(part_of),
            about=self._text(row, "description"),
            how_to_apply=self._text(row, "application_process"),
            fees=self._text(row, "fees"),
            eligibility="\n".join(self.joins.eligibility.get(row["id"], [])),
            phones=self._phones(row["id"], locations),
            url=self._url(row),
            email=self._text(row, "email"),
            places=tuple(place for place in found if place is not None),
            hours=tuple(self.joins.hours.get(row["id"], [])),
            languages=tuple(sorted(languages.sure)),
            languages_perhaps=tuple(sorted(languages.perhaps)),
            languages_open=languages.more,
            languages_said=tuple(self.joins.languages.get(row["id"], [])),
            kinds=tuple(sorted(kinds_of(categories))),
            methods=tuple(sorted(methods_of(categories))),
            remote=True if is_remote(categories) else None,
            categories=tuple(sorted({one.name or one.code for one in categories})),
            accessible=True if self.joins.accessible & set(locations) else None,
        )

    def _text(self, row: Row, name: str) -> str:
        return mending.text(row.fields.get(name, ""), self.report)

    def _name(self, row: Row, locations: list[str]) -> str:
        """ "MIAMI" helps nobody; its place is called "LITTLE HAVANA - CONGREGATE MEALS - MIAMI"."""
        name = self._text(row, "name")
        fuller = self.joins.location_names.get(locations[0], "") if locations else ""
        if len(fuller) > len(name) and fuller.endswith(name):
            self.report.add(Mended.NAME, f"{name} -> {fuller}")
            name = fuller
        return self._calm(name)

    def _calm(self, name: str) -> str:
        if (calm := self.casing.calm(name)) != name:
            self.report.add(Mended.CAPITALS, calm)
        return calm

    def _organisation(self, row: Row) -> tuple[str, str]:
        """The organisation's name, and the service this one is part of, if it points to one."""
        if name := self.joins.organisations.get(row["organization_id"], ""):
            return name, ""
        part_of, parent = self.parents.get(row["organization_id"], ("", ""))
        if name := self.joins.organisations.get(parent, ""):
            self.report.add(Mended.ORGANISATION, f"{row['id']} {row['name']} -> {part_of}, {name}")
        else:
            self.report.add(Remark.NO_ORGANISATION, f"{row['id']} {row['name']}")
        return name, part_of

    def _phones(self, service: str, locations: list[str]) -> tuple[str, ...]:
        numbers = list(self.joins.phones.get(service, []))
        for location in locations:
            numbers += self.joins.location_phones.get(location, [])
        return tuple(dict.fromkeys(numbers))

    def _url(self, row: Row) -> str:
        url, fine = mending.web_address(self._text(row, "url"), self.report)
        if not fine:
            self.report.add(Refused.WEB_ADDRESS, f"services.csv, {row.number}: {row['url']}")
        return url

    def _languages(self, service: str) -> Spoken:
        together = Spoken()
        for said in self.joins.languages.get(service, []):
            one = spoken(said)
            together |= one
            self._remark_language(said, one)
        return together

    def _remark_language(self, said: str, one: Spoken) -> None:
        if not one.understood:
            self.report.add(Refused.LANGUAGE, said)
        elif one.perhaps or one.more:
            self.report.add(Mended.LANGUAGE_UNSURE, said)
        else:
            self.report.add(Mended.LANGUAGE, said)

    def _remark(self, row: Row, record: ServiceRecord) -> None:
        codes = self.joins.categories.get(record.id, [])
        remarks = {
            Remark.NO_STATUS: not row["status"],
            Remark.NO_LANGUAGE: not (record.languages or record.languages_perhaps),
            Remark.NO_CATEGORY: not codes,
            Remark.NO_WAY_TO_REACH: not _reachable(record),
            Remark.MENTAL_HEALTH: any(code.startswith(MENTAL_HEALTH) for code in codes),
        }
        for remark, is_so in remarks.items():
            if is_so:
                self.report.add(remark, f"{record.id} {record.name}")


def _refusal(row: Row) -> Refused | None:
    if row["status"].lower() in CLOSED:
        return Refused.SERVICE_CLOSED
    return None if row["name"] else Refused.SERVICE_NAMELESS


def _reachable(record: ServiceRecord) -> bool:
    return bool(record.phones or record.url or record.email or any(map(_street, record.places)))


def _street(place: PlaceRecord) -> str:
    return place.street
