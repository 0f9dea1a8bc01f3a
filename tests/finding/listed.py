"""What the tests of finding's pages put into the lists."""

from pathlib import Path
from typing import Any

from tests.cast import Cast
from tests.finding.packages import TABLES, build
from wend.finding.models import Service, Source
from wend.practices.models import Limit, Opening, Profile

SERVICES = (
    ("s1", "Grief table", "We meet on Thursdays, and there is food"),
    ("s2", "Hotel school", "Cooking classes"),
    ("s3", "Night line", "We answer at night"),
)


def town_list(folder: Path, services: tuple[tuple[str, str, str], ...] = SERVICES) -> Source:
    """Three services: one for grief in Miami, one without category far off, one by phone."""
    return Source.take_in(town_package(folder, services), name="Town list").source


def town_package(folder: Path, services: tuple[tuple[str, str, str], ...] = SERVICES) -> Path:
    rows = "".join(f'{key},o1,{name},"{about}",,active\n' for key, name, about in services)
    points = {"s1": "25.77,-80.19", "s2": "30.44,-84.28", "s3": ","}
    towns = {"s1": "Miami,FL,33101", "s2": "Tallahassee,FL,32399", "s3": "Washington,DC,20001"}
    locations = "".join(f"{key},{name},{points[key]}\n" for key, name, _ in services)
    links = "".join(f"{key},{key},{key}\n" for key, _, _ in services)
    streets = "".join(f"{key},{key},1 Elm St,{towns[key]}\n" for key, _, _ in services)
    categories = "1,s1,PN-8100.1000\n2,s3,RP-1500.1400\n"
    return build(
        folder,
        services=_head("services") + rows,
        locations=_head("locations") + locations,
        services_at_location=_head("services_at_location") + links,
        physical_addresses=_head("physical_addresses") + streets,
        taxonomy=TABLES["taxonomy.csv"] + "RP-1500.1400,Crisis Hotlines\n",
        services_taxonomy=_head("services_taxonomy") + categories,
        languages="id,service_id,language\n1,s1,English\n2,s1,Spanish (limited)\n3,s3,English\n",
    )


def _head(table: str) -> str:
    return TABLES[f"{table}.csv"].splitlines(keepends=True)[0]


def show_maren(cast: Cast, **said: Any) -> Profile:
    """Maren shows a profile: grief and body work, English and German, in Linden Town."""
    profile = Profile.of(cast.maren)
    told = {
        "discipline": "Body psychotherapist", "sentence": "We begin with the breath.",
        "kinds_of_help": ["counselling", "grief"], "methods": ["body"], "ways": ["slow"],
        "languages": ["en", "de"], "town": "Linden Town", "in_person": True, "fee": "70 an hour",
    }  # fmt: skip
    for field, value in (told | said).items():
        setattr(profile, field, value)
    profile.save()
    profile.show()
    Opening.say(profile, room=True)
    Limit.objects.create(profile=profile, kind="know", text="help with the loss of a brother")
    return profile


def service(key: str) -> Service:
    return Service.objects.get(source_id_there=key)
