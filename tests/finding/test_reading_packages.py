"""What is untidy is mended and counted; what cannot be used is refused row by row."""

from pathlib import Path

import pytest

from tests.finding.packages import TABLES, build
from wend.finding.hsds import Mended, Package, Refused, Remark, Report, ServiceRecord


def read(path: Path) -> tuple[list[ServiceRecord], Report]:
    with Package.open(path) as package:
        return list(package.services()), package.report


def only(path: Path) -> ServiceRecord:
    return read(path)[0][0]


def test_a_tidy_package(tmp_path: Path) -> None:
    record = only(build(tmp_path))
    assert (record.id, record.organisation, record.phones) == ("s1", "Open Door", ("305-555-0100",))
    assert record.kinds == ("grief", "peer")
    assert record.methods == ("group", "peer")
    assert (record.languages, record.languages_perhaps) == (("en",), ("es",))


def test_it_names_its_source_and_licence(tmp_path: Path) -> None:
    with Package.open(build(tmp_path)) as package:
        assert (package.source.name, package.source.licence) == ("Town list", "CC BY 4.0")


def test_the_template_s_title_is_no_name(tmp_path: Path) -> None:
    title = '{"title": "Human Services Data Specification Template"}'
    with Package.open(build(tmp_path, description=title)) as package:
        assert package.source.name == "town"


def test_backslash_n_becomes_a_line_break(tmp_path: Path) -> None:
    records, report = read(build(tmp_path))
    assert records[0].about == "We meet\non Thursdays"
    assert report.counts[Mended.LINE_BREAKS] == 1


def test_letters_that_were_read_wrongly_once(tmp_path: Path) -> None:
    row = "s1,o1,St PatrickGÇÖs,,,\n"
    assert only(build(tmp_path, services=head("services") + row)).name == "St Patrick’s"


def test_a_name_is_completed_from_its_place(tmp_path: Path) -> None:
    records, report = read(build(tmp_path))
    assert records[0].name == "OPEN DOOR - Grief table"
    assert report.counts[Mended.NAME] == 1


def test_an_organisation_found_through_the_service_it_is_part_of(tmp_path: Path) -> None:
    rows = "p1,o1,Community centre,,,\ns1,p1,After school,,,\ns2,gone,Left alone,,,\n"
    records, report = read(build(tmp_path, services=head("services") + rows))
    child, alone = records[1], records[2]
    assert (child.organisation, child.part_of) == ("Open Door", "Community centre")
    assert (alone.organisation, alone.part_of) == ("", "")
    assert report.counts[Mended.ORGANISATION] == report.counts[Remark.NO_ORGANISATION] == 1


def test_a_place_without_point_is_put_in_the_middle_of_its_postcode(tmp_path: Path) -> None:
    path = build(
        tmp_path,
        services=TABLES["services.csv"] + "s2,o1,Other,,,\n",
        locations=TABLES["locations.csv"] + "l2,Other,,\n",
        services_at_location=TABLES["services_at_location.csv"] + "2,s2,l2\n",
        physical_addresses=TABLES["physical_addresses.csv"] + "2,l2,2 Elm,Miami,FL,33101-1234\n",
    )
    place = read(path)[0][1].places[0]
    assert (place.lat, place.lon, place.exact) == (25.77, -80.19, False)


def test_no_place_at_all_is_not_known(tmp_path: Path) -> None:
    path = build(tmp_path, services_at_location="id,service_id,location_id\n")
    assert only(path).places == ()


@pytest.mark.parametrize("point", ["north,-80", "95,-80", "0,0", "nan,nan"])
def test_coordinates_that_are_none_are_refused(tmp_path: Path, point: str) -> None:
    records, report = read(build(tmp_path, locations=f"{head('locations')}l1,Door,{point}\n"))
    assert records[0].places[0].lat is None
    assert report.counts[Refused.COORDINATES] == 1


def test_an_office_far_from_all_others_says_nothing_of_whom_it_helps(tmp_path: Path) -> None:
    services = "".join(f"s{n},o1,Name {n},,,\n" for n in range(3))
    points = ["25.77,-80.19", "25.8,-80.2", "40.7,-74.0"]
    locations = "".join(f"l{n},Name {n},{point}\n" for n, point in enumerate(points))
    links = "".join(f"{n},s{n},l{n}\n" for n in range(3))
    path = build(
        tmp_path,
        services=head("services") + services,
        locations=head("locations") + locations,
        services_at_location=head("services_at_location") + links,
    )
    assert [one.places[0].elsewhere for one in read(path)[0]] == [False, False, True]


def test_where_point_and_address_contradict_each_other_the_address_holds(tmp_path: Path) -> None:
    """Nobody travels to coordinates."""
    points = ["25.77,-80.19"] * 5 + ["41.89,-87.62"]
    path = build(
        tmp_path,
        services=head("services") + "".join(f"s{n},o1,Name {n},,,\n" for n in range(6)),
        locations=head("locations")
        + "".join(f"l{n},x,{point}\n" for n, point in enumerate(points)),
        services_at_location=head("services_at_location")
        + "".join(f"{n},s{n},l{n}\n" for n in range(6)),
        physical_addresses=head("physical_addresses")
        + "".join(f"{n},l{n},{n} Elm St,Miami,FL,33136\n" for n in range(6)),
    )
    records, report = read(path)
    place = records[5].places[0]
    assert (place.lat, place.lon, place.exact, place.elsewhere) == (25.77, -80.19, False, False)
    assert report.counts[Mended.POINT_AGAINST_ADDRESS] == 1


def test_who_it_is_for_is_never_guessed(tmp_path: Path) -> None:
    records, report = read(
        build(tmp_path, eligibility="id,service_id,eligibility\n,,Crime victims\n")
    )
    assert records[0].eligibility == ""
    assert report.counts[Refused.ELIGIBILITY_NOWHERE] == 1


def test_a_service_that_has_closed_is_not_offered(tmp_path: Path) -> None:
    row = "s9,o1,Gone,,,Defunct\n"
    records, report = read(build(tmp_path, services=TABLES["services.csv"] + row))
    assert (len(records), report.counts[Refused.SERVICE_CLOSED]) == (1, 1)


def test_a_service_without_a_name_is_refused(tmp_path: Path) -> None:
    _, report = read(build(tmp_path, services=TABLES["services.csv"] + "s9,o1, ,,,\n"))
    assert report.examples[Refused.SERVICE_NAMELESS] == ["services.csv, 3: s9"]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "not a site"])
def test_only_web_addresses_become_links(tmp_path: Path, address: str) -> None:
    row = f's1,o1,Name,,"{address}",\n'
    records, report = read(build(tmp_path, services=head("services") + row))
    assert records[0].url == ""
    assert report.counts[Refused.WEB_ADDRESS] == 1


def test_links_to_places_that_are_not_there_are_counted(tmp_path: Path) -> None:
    links = TABLES["services_at_location.csv"] + "2,s1,l9\n"
    _, report = read(build(tmp_path, services_at_location=links))
    assert report.counts[Refused.POINTS_NOWHERE] == 1


def test_a_table_that_may_be_missing_is_said_to_be(tmp_path: Path) -> None:
    _, report = read(build(tmp_path, phones=None))
    assert "phones.csv" in report.examples[Remark.NO_TABLE]


def test_a_byte_order_mark_is_no_part_of_the_first_heading(tmp_path: Path) -> None:
    marked = b"\xef\xbb\xbf" + TABLES["organizations.csv"].encode()
    assert only(build(tmp_path, organizations=marked)).organisation == "Open Door"


def head(table: str) -> str:
    return TABLES[f"{table}.csv"].splitlines(keepends=True)[0]
