"""The real package: every figure of docs/directory.md, and the issue's own."""

import tracemalloc
from collections.abc import Iterator

import pytest

from tests.finding.packages import MIAMI, with_miami
from wend.finding.hsds import Mended, Package, Refused, Remark, Report, ServiceRecord

pytestmark = with_miami


@pytest.fixture(scope="module")
def miami() -> Iterator[tuple[list[ServiceRecord], Report]]:
    with Package.open(MIAMI) as package:
        yield list(package.services()), package.report


Miami = tuple[list[ServiceRecord], Report]


def test_every_service_is_taken(miami: Miami) -> None:
    records, report = miami
    assert len(records) == report.taken == 4089


@pytest.mark.parametrize(
    ("code", "count"),
    [
        (Mended.ORGANISATION, 447),
        (Mended.NAME, 2949),
        (Mended.CAPITALS, 4079),
        (Mended.LINE_BREAKS, 3638),
        (Mended.SPACES, 6173),
        (Mended.MARKS, 982),
        (Mended.LETTERS, 419),
        (Mended.PLACE_BY_POSTCODE, 1614),
        (Mended.PLACE_BY_TOWN, 117),
        (Mended.POINT_AGAINST_ADDRESS, 19),
        (Mended.LANGUAGE, 9024),
        (Mended.LANGUAGE_UNSURE, 329),
        (Mended.SAME_CATEGORY, 9155),
        (Mended.SAME_TAXONOMY_ID, 3),
        (Mended.WEB_ADDRESS, 2611),
        (Refused.ELIGIBILITY_NOWHERE, 2244),
        (Refused.EMPTY_ROW, 29),
        (Refused.LANGUAGE, 4),
        (Refused.WEB_ADDRESS, 1),
        (Refused.POINTS_NOWHERE, 0),
        (Refused.COORDINATES, 0),
        (Refused.SERVICE_CLOSED, 0),
        (Refused.SERVICE_NAMELESS, 0),
        (Remark.NO_STATUS, 4089),
        (Remark.NO_COORDINATES, 1829),
        (Remark.NO_CATEGORY, 500),
        (Remark.NO_ORGANISATION, 0),
        (Remark.MENTAL_HEALTH, 573),
        (Remark.NO_WAY_TO_REACH, 7),
        (Remark.NO_PLACE, 30),
        (Remark.NO_LANGUAGE, 12),
        (Remark.ELSEWHERE, 145),
    ],
)
def test_the_figures(miami: Miami, code: Mended | Refused | Remark, count: int) -> None:
    assert miami[1].counts[code] == count


def test_no_garbled_text_is_left(miami: Miami) -> None:
    said = [f"{one.name} {one.about} {one.how_to_apply}" for one in miami[0]]
    assert not [text for text in said if "GÇ" in text or "\\n" in text or "##MON##" in text]


def test_no_mental_health_service_is_only_other_help(miami: Miami) -> None:
    careful = {"counselling", "psychiatry", "crisis", "substance", "grief", "peer"}
    helping = [one for one in miami[0] if careful & set(one.kinds)]
    assert len(helping) >= 573


def test_memory_stays_bounded() -> None:
    tracemalloc.start()
    with Package.open(MIAMI) as package:
        for _ in package.services():
            pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 40 * 1024 * 1024
