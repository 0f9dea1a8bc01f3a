"""An import changes all it should or nothing, and says which."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.finding.listed import SERVICES, service, town_list, town_package
from tests.finding.packages import MIAMI, build, with_miami
from wend.finding.hsds import DamagedPackageError
from wend.finding.models import Service, Source

pytestmark = pytest.mark.django_db


def taken(path: Path, *words: str) -> str:
    out = StringIO()
    call_command("directory", "import", str(path), *words, stdout=out)
    return out.getvalue()


def test_it_keeps_source_and_licence(tmp_path: Path) -> None:
    source = town_list(tmp_path)
    assert (source.name, source.licence) == ("Town list", "CC BY 4.0")
    assert service("s1").source == source


def test_the_same_package_again_changes_nothing_and_says_so(tmp_path: Path) -> None:
    path = town_package(tmp_path)
    taken(path)
    before = list(Service.objects.order_by("pk").values())
    at = Source.objects.get().imported_at
    assert "Unchanged" in taken(path)
    assert list(Service.objects.order_by("pk").values()) == before
    assert Source.objects.get().imported_at == at


def test_a_newer_package_updates_by_id(tmp_path: Path) -> None:
    town_list(tmp_path)
    was = service("s1").pk
    changed = (("s1", "Grief table", "Now on Fridays"), *SERVICES[1:])
    told = taken(town_package(tmp_path, changed), "--name", "Town list")
    assert "0 new, 1 changed, 2 as before, 0 retired" in told
    assert (service("s1").pk, service("s1").about) == (was, "Now on Fridays")


def test_what_the_source_drops_is_retired_and_can_come_back(tmp_path: Path) -> None:
    town_list(tmp_path)
    assert "1 retired" in taken(town_package(tmp_path, SERVICES[1:]), "--name", "Town list")
    assert service("s1").retired_at is not None
    taken(town_package(tmp_path), "--name", "Town list")
    assert service("s1").retired_at is None


def test_two_sources_stand_side_by_side(tmp_path: Path) -> None:
    path = town_package(tmp_path)
    taken(path, "--name", "One")
    taken(path, "--name", "Two")
    assert Service.objects.count() == 6


def test_a_damaged_package_changes_nothing_and_says_where(tmp_path: Path) -> None:
    town_list(tmp_path)
    before = list(Source.objects.values())
    path = build(tmp_path, services="id,organization_id,name\ns1,o1,New name\ns9,o1\n")
    with pytest.raises(CommandError) as refused:
        taken(path, "--name", "Town list")
    assert "services.csv, row 3, field “organization_id”" in str(refused.value)
    assert "nothing has changed" in str(refused.value)
    assert list(Source.objects.values()) == before
    assert service("s1").name == "Grief table"


def test_damage_after_the_first_thousand_rows_still_leaves_nothing(tmp_path: Path) -> None:
    rows = "".join(f"s{n},o1,Name {n}\n" for n in range(1200))
    path = build(tmp_path, services=f"id,organization_id,name\n{rows}s0,o1,Again\n")
    with pytest.raises(DamagedPackageError):
        Source.take_in(path)
    assert not Service.objects.exists()
    assert not Source.objects.exists()


@with_miami
def test_miami_whole_and_then_unchanged() -> None:
    told = taken(MIAMI, "--name", "Miami 211")
    assert "4089 services taken. 4089 new, 0 changed, 0 as before, 0 retired." in told
    assert "    573  with a mental health or substance use category" in told
    assert "    447  services that point to the service they are part of" in told
    assert Service.objects.count() == 4089
    assert taken(MIAMI, "--name", "Miami 211").startswith("Unchanged")
