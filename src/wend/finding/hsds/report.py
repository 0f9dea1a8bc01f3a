"""What was taken, mended and refused, how often, and three examples of each."""

from collections import Counter, defaultdict
from enum import StrEnum

EXAMPLES = 3


class Mended(StrEnum):
    SPACES = "spaces"
    LINE_BREAKS = "line-breaks"
    LETTERS = "letters"
    MARKS = "marks"
    ORGANISATION = "organisation"
    NAME = "name"
    CAPITALS = "capitals"
    PLACE_BY_POSTCODE = "place-by-postcode"
    PLACE_BY_TOWN = "place-by-town"
    POINT_AGAINST_ADDRESS = "point-against-address"
    LANGUAGE = "language"
    LANGUAGE_UNSURE = "language-unsure"
    SAME_CATEGORY = "same-category"
    SAME_TAXONOMY_ID = "same-taxonomy-id"
    WEB_ADDRESS = "web-address"
    OWN_NAME = "own-name"


class Refused(StrEnum):
    """Rows and fields that were not taken."""

    SERVICE_CLOSED = "service-closed"
    SERVICE_NAMELESS = "service-nameless"
    POINTS_NOWHERE = "points-nowhere"
    ELIGIBILITY_NOWHERE = "eligibility-nowhere"
    EMPTY_ROW = "empty-row"
    COORDINATES = "not-coordinates"
    WEB_ADDRESS = "not-a-web-address"
    LANGUAGE = "not-a-language"


class Remark(StrEnum):
    """Taken as it is; worth knowing."""

    NO_STATUS = "no-status"
    NO_DATE = "no-date"
    NO_COORDINATES = "no-coordinates"
    NO_PLACE = "no-place"
    ELSEWHERE = "elsewhere"
    NO_ORGANISATION = "no-organisation"
    NO_LANGUAGE = "no-language"
    NO_CATEGORY = "no-category"
    NO_WAY_TO_REACH = "no-way-to-reach"
    NO_TABLE = "no-table"
    MENTAL_HEALTH = "mental-health"


# Their values are distinct across all three: a StrEnum equals its value, in a Counter too.
Code = Mended | Refused | Remark


class Report:
    """taken: services.  counts: of every code.  examples: a few for each, as "file, row: what"."""

    def __init__(self) -> None:
        self.taken = 0
        self.counts: Counter[Code] = Counter()
        self.examples: defaultdict[Code, list[str]] = defaultdict(list)

    def add(self, code: Code, example: str = "") -> None:
        self.counts[code] += 1
        shown = self.examples[code]
        if example and len(shown) < EXAMPLES and (short := example[:70]) not in shown:
            shown.append(short)
