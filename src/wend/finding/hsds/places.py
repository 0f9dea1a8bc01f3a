"""Where things are: points as given, else the middle of the postcode or town, else not known."""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from statistics import median
from typing import NamedTuple

from wend.finding.hsds.records import PlaceRecord
from wend.finding.hsds.report import Mended, Refused, Remark, Report
from wend.finding.hsds.tables import Row
from wend_matching import plain
from wend_matching.distance import Point, km_between

# Wider than Florida is long, so that the rest of the state does not count as elsewhere.
ELSEWHERE_KM = 800.0
# With five points or more, a median is not led astray by one or two that are wrong.
ENOUGH = 5
# For postcode, town and state: the last is wider than any state of one country is long.
APART_KM = (50.0, 50.0, 1500.0)
NOWHERE = PlaceRecord("", "", "", "", "", None, None)


def place_of(row: Row) -> PlaceRecord:
    lines = (
        row[name] for name in ("attention", "address_1", "address_2", "address_3", "address_4")
    )
    region = row["state_province"] or row["region"]
    street = "\n".join(line for line in lines if line)
    return PlaceRecord(street, row["city"], region, row["postal_code"], row["country"], None, None)


class Middle(NamedTuple):
    point: Point
    known: int


Middles = dict[str, Middle]


@dataclass(slots=True)
class Places:
    """Points and addresses by location id. Call `fill_gaps` once both tables are read."""

    points: dict[str, Point] = field(default_factory=dict)
    addresses: dict[str, PlaceRecord] = field(default_factory=dict)
    middles: Middles = field(default_factory=dict)
    middle: Point | None = None

    def add_point(self, row: Row, report: Report) -> None:
        if not (row["latitude"] or row["longitude"]):
            return
        if (point := _point(row["latitude"], row["longitude"])) is None:
            report.add(Refused.COORDINATES, f"locations.csv, {row.number}: {row['latitude']}")
        else:
            self.points[row["id"]] = point

    def add_address(self, location: str, place: PlaceRecord) -> None:
        self.addresses.setdefault(location, place)

    def fill_gaps(self) -> None:
        self.middle = _middle(list(self.points.values()))
        self.middles = self._learned(self.points)
        # Once more without the points that contradict their address, so that they teach nothing.
        fine = {
            location: point
            for location, point in self.points.items()
            if not self._contradicts(self.addresses.get(location, NOWHERE), point)
        }
        self.middles = self._learned(fine)

    def _learned(self, points: dict[str, Point]) -> Middles:
        named: defaultdict[str, list[Point]] = defaultdict(list)
        for location, point in points.items():
            for name in _names(self.addresses.get(location, NOWHERE)):
                named[name].append(point)
        known = {name: _middle(several) for name, several in named.items()}
        return {name: Middle(point, len(named[name])) for name, point in known.items() if point}

    def at(self, location: str, report: Report) -> PlaceRecord | None:
        """The place of one location; None when nothing is known. Remarks on what is missing."""
        place = self.addresses.get(location, NOWHERE)
        if (point := self.points.get(location)) is not None:
            return self._marked(self._believed(place, point, report), report)
        report.add(Remark.NO_COORDINATES)
        if place == NOWHERE:
            report.add(Remark.NO_PLACE, f"location {location}")
            return None
        return self._marked(self._guessed(place, report), report)

    def _believed(self, place: PlaceRecord, point: Point, report: Report) -> PlaceRecord:
        """Where point and address contradict each other, the address: that is where one would go."""
        if not self._contradicts(place, point):
            return replace(place, lat=point[0], lon=point[1])
        report.add(
            Mended.POINT_AGAINST_ADDRESS,
            f"{place.city}, {place.region}: {point[0]:.2f}, {point[1]:.2f}",
        )
        return self._guessed(place, Report())

    def _contradicts(self, place: PlaceRecord, point: Point) -> bool:
        """Far from the others of its postcode; where few share it, of its town; else its state."""
        for name, apart in zip(_names(place), APART_KM, strict=True):
            middle = self.middles.get(name)
            if name and middle is not None and middle.known >= ENOUGH:
                return km_between(middle.point, point) > apart
        return False

    def _guessed(self, place: PlaceRecord, report: Report) -> PlaceRecord:
        postcode, town, _ = _names(place)
        if found := self.middles.get(postcode):
            report.add(Mended.PLACE_BY_POSTCODE, f"{place.postcode}, {place.city}")
        elif found := self.middles.get(town):
            report.add(Mended.PLACE_BY_TOWN, f"{place.city}, {place.region}")
        else:
            return place
        return replace(place, lat=found.point[0], lon=found.point[1], exact=False)

    def _marked(self, place: PlaceRecord, report: Report) -> PlaceRecord:
        if place.lat is None or place.lon is None or self.middle is None:
            return place
        if km_between(self.middle, (place.lat, place.lon)) <= ELSEWHERE_KM:
            return place
        report.add(Remark.ELSEWHERE, f"{place.city}, {place.region}")
        return replace(place, elsewhere=True)


def _point(latitude: str, longitude: str) -> Point | None:
    try:
        lat, lon = float(latitude), float(longitude)
    except ValueError:
        return None
    in_range = -90 <= lat <= 90 and -180 <= lon <= 180
    # 0, 0 lies in the sea off Ghana; in data like these it means that somebody left it empty.
    return (lat, lon) if in_range and (lat, lon) != (0, 0) else None


def _names(place: PlaceRecord) -> tuple[str, str, str]:
    """What its postcode, town and state are filed under; "" for what the address does not have."""
    region = plain(place.region)
    postcode = f"postcode {plain(place.postcode).split(' ')[0]}" if place.postcode else ""
    town = f"town {plain(place.city)} {region}" if place.city else ""
    return postcode, town, f"state {region}" if region else ""


def _middle(points: list[Point]) -> Point | None:
    """Median of each coordinate, so that a few far away ones do not move it."""
    if not points:
        return None
    return median(lat for lat, _ in points), median(lon for _, lon in points)
