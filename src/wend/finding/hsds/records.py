"""What the reader hands on: plain values, mended."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """What the package says of itself. licence: a name as given (SPDX or words); url: its page."""

    name: str
    licence: str
    licence_url: str
    homepage: str


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """lat, lon: degrees (WGS 84) or None.  exact: False when only the middle of postcode or town.

    elsewhere: its office is so far from most of the package that it tells nothing about whom it
    helps; a helpline in another city is the usual case.
    """

    street: str
    city: str
    region: str
    postcode: str
    country: str
    lat: float | None
    lon: float | None
    exact: bool = True
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class ServiceRecord:
    """One service.

    languages: BCP 47 codes it is known in; languages_perhaps: only sometimes, or in part;
    languages_open: it says that there may be others; languages_said: its own words.
    kinds, methods: Wend's codes; empty: not known.  categories: names in the source's taxonomy.
    remote, accessible: True when the source says so; None: not known.
    """

    id: str
    name: str
    organisation: str
    part_of: str
    about: str
    how_to_apply: str
    fees: str
    eligibility: str
    phones: tuple[str, ...]
    url: str
    email: str
    places: tuple[PlaceRecord, ...]
    hours: tuple[str, ...]
    languages: tuple[str, ...]
    languages_perhaps: tuple[str, ...]
    languages_open: bool
    languages_said: tuple[str, ...]
    kinds: tuple[str, ...]
    methods: tuple[str, ...]
    remote: bool | None
    categories: tuple[str, ...]
    accessible: bool | None
