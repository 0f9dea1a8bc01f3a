"""A damaged package is refused whole, and the refusal names file, row and field."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.finding.packages import TABLES, build
from wend.finding.hsds import Damage, DamagedPackageError, Package, archive

SERVICES = TABLES["services.csv"]


def refusal(path: Path) -> DamagedPackageError:
    with pytest.raises(DamagedPackageError) as caught, Package.open(path) as package:
        list(package.services())
    return caught.value


def where(error: DamagedPackageError) -> tuple[Damage, str, int | None, str]:
    return error.damage, error.file, error.row, error.field


def test_not_a_zip(tmp_path: Path) -> None:
    path = tmp_path / "list.zip"
    path.write_text("id,name")
    assert where(refusal(path)) == (Damage.NOT_A_ZIP, "list.zip", None, "")


def test_no_such_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.zip").damage is Damage.NOT_A_ZIP


@pytest.mark.parametrize("name", ["services", "organizations", "locations", "services_at_location"])
def test_a_needed_table_is_missing(tmp_path: Path, name: str) -> None:
    path = build(tmp_path, **{name: None})
    assert where(refusal(path)) == (Damage.MISSING_FILE, f"{name}.csv", None, "")


def test_it_does_not_say_what_it_is(tmp_path: Path) -> None:
    assert refusal(build(tmp_path, description=None)).file == "datapackage.json"


@pytest.mark.parametrize("text", ["{", "[]", b"\xff"])
def test_its_description_is_no_json(tmp_path: Path, text: str | bytes) -> None:
    assert refusal(build(tmp_path, description=text)).damage is Damage.NOT_JSON


def test_a_column_is_missing(tmp_path: Path) -> None:
    path = build(tmp_path, services="id,name\ns1,Grief table\n")
    found = (Damage.MISSING_COLUMN, "services.csv", 1, "organization_id")
    assert where(refusal(path)) == found


def test_a_column_comes_twice(tmp_path: Path) -> None:
    path = build(tmp_path, services="id,organization_id,name,name\ns1,o1,a,b\n")
    assert where(refusal(path)) == (Damage.COLUMN_TWICE, "services.csv", 1, "name")


def test_a_table_is_empty(tmp_path: Path) -> None:
    assert where(refusal(build(tmp_path, services=""))) == (Damage.EMPTY, "services.csv", 1, "")


def test_letters_that_are_not_utf8_name_row_and_field(tmp_path: Path) -> None:
    path = build(tmp_path, services=SERVICES.encode() + b"s2,o1,Caf\xe9,about,,\n")
    assert where(refusal(path)) == (Damage.NOT_UTF8, "services.csv", 3, "name")


def test_a_nul_is_refused(tmp_path: Path) -> None:
    path = build(tmp_path, services=SERVICES.encode() + b"s2,o1,a\0b,about,,\n")
    assert where(refusal(path))[:3] == (Damage.NUL, "services.csv", 3)


@pytest.mark.parametrize(("row", "field"), [("s2,o1,Short", "name"), ("s2,o1,a,b,c,d,e", "status")])
def test_a_row_of_the_wrong_length(tmp_path: Path, row: str, field: str) -> None:
    path = build(tmp_path, services=f"{SERVICES}{row}\n")
    assert where(refusal(path)) == (Damage.FIELD_COUNT, "services.csv", 3, field)


def test_an_open_quote_swallows_no_neighbour(tmp_path: Path) -> None:
    path = build(tmp_path, services=f'{SERVICES}s2,o1,"Open,a,,\n')
    assert where(refusal(path)) == (Damage.BAD_QUOTES, "services.csv", 3, "")


@pytest.mark.parametrize(
    ("table", "row"),
    [("services", "s1,o1,Again,,,"), ("organizations", "o1,Again"), ("locations", "l1,Again,,")],
)
def test_two_of_one_id_cannot_be_told_apart(tmp_path: Path, table: str, row: str) -> None:
    path = build(tmp_path, **{table: f"{TABLES[f'{table}.csv']}{row}\n"})
    assert where(refusal(path)) == (Damage.SAME_ID, f"{table}.csv", 3, "id")


def test_no_id(tmp_path: Path) -> None:
    path = build(tmp_path, organizations="id,name\n ,Nobody\n")
    assert where(refusal(path)) == (Damage.NO_ID, "organizations.csv", 2, "id")


def test_a_flipped_bit_is_found(tmp_path: Path) -> None:
    path = build(tmp_path)
    raw = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as whole:
        start = whole.getinfo("data/services.csv").header_offset
    raw[start + 30 + len("data/services.csv") + 20] ^= 0xFF
    path.write_bytes(raw)
    assert where(refusal(path))[:2] == (Damage.CORRUPT, "services.csv")


def test_a_truncated_file_is_found(tmp_path: Path) -> None:
    path = build(tmp_path)
    path.write_bytes(path.read_bytes()[:-40])
    assert refusal(path).damage is Damage.NOT_A_ZIP


def added(name: str, text: str = "x") -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = build(folder)
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archived:
            archived.writestr(name, text)
        return path

    return make


@pytest.mark.parametrize("name", ["../services2.csv", "/etc/x.csv", "a/../../x.csv", "c:x.csv"])
def test_names_that_reach_outside(tmp_path: Path, name: str) -> None:
    assert where(refusal(added(name)(tmp_path)))[:2] == (Damage.UNSAFE_NAME, name)


def test_one_table_in_two_places(tmp_path: Path) -> None:
    assert refusal(added("old/services.csv")(tmp_path)).damage is Damage.TWICE


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = added("bomb.csv", "0" * 4_000_000)(tmp_path)
    assert where(refusal(path))[:2] == (Damage.TOO_LARGE, "bomb.csv")


def test_too_many_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_BYTES", 100)
    assert refusal(build(tmp_path)).damage is Damage.TOO_LARGE


def test_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_FILES", 3)
    assert refusal(build(tmp_path)).damage is Damage.TOO_LARGE


def test_one_endless_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_LINE", 300)
    path = build(tmp_path, services=SERVICES + "s2,o1," + "x" * 400 + ",,,\n")
    assert where(refusal(path))[:2] == (Damage.TOO_LARGE, "services.csv")


def test_one_endless_field(tmp_path: Path) -> None:
    long = "\n".join("x" * 90 for _ in range(2000))
    path = build(tmp_path, services=f'{SERVICES}s2,o1,"{long}",,,\n')
    assert where(refusal(path))[:3] == (Damage.TOO_LARGE, "services.csv", 3)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_is_broken_it_is_refused_or_read_and_never_falls_over(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = build(tmp_path_factory.mktemp("broken"))
    raw = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(raw)
    try:
        with Package.open(path) as package:
            list(package.services())
    except DamagedPackageError as error:
        assert error.file  # noqa: PT017
