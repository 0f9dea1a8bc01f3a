"""The page that ``--format html`` makes: valid, self-contained, and safe with whatever was written."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.language.files import BLAMING, FINE, fhir_file, review, word_file

pytestmark = pytest.mark.anydb
VNU = Path("node_modules/vnu-jar/build/dist/vnu.jar")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Several kinds, signs that mean something in HTML, and signs that HTML does not know."""
    letter = f'<script>alert("x")</script> & {BLAMING}\n\n\x0c\x01 {BLAMING} {FINE}'
    (tmp_path / 'a "b" <i>.txt').write_text(letter, encoding="utf-8")
    (tmp_path / "c.csv").write_text(f'id,"<b>"\n1,{FINE}\n2,{BLAMING}\n', encoding="utf-8")
    (tmp_path / "d.md").write_text("", encoding="utf-8")
    word_file(tmp_path / "e.docx")
    fhir_file(tmp_path / "f.json")
    return tmp_path


def test_each_mark_leads_to_its_note_and_back(folder: Path) -> None:
    page = review(folder, "--format", "html").out
    marks = dict(re.findall(r'<a id="(m-[\d-]+)" href="#(n-[\d-]+)"', page))
    assert len(marks) > 8
    for mark, note in marks.items():
        assert f'<li id="{note}"><a href="#{mark}">' in page
    ids = re.findall(r'id="([^"]+)"', page)
    assert len(ids) == len({*ids})


def test_what_was_written_stays_words(folder: Path) -> None:
    page = review(folder, "--format", "html").out
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "\x01" not in page


def test_the_page_asks_nothing_of_anyone(folder: Path) -> None:
    page = review(folder, "--format", "html").out
    assert not re.search(r"https?:|url\(|@import|<link|<img|\son\w+=", page)


def test_a_clean_cell_of_a_table_takes_no_room(folder: Path) -> None:
    page = review(folder / "c.csv", "--format", "html").out
    assert FINE not in page
    assert "row 3, column &lt;b&gt;" in page


def test_the_picture_says_the_same_as_its_table(folder: Path) -> None:
    page = review(folder, "--format", "html", "--summary").out
    picture, table = page.split("</svg>")
    assert re.findall(r">([\d.]+)</text>", picture) == re.findall(r"<td>([\d.]+)</td></tr>", table)
    assert picture.count("<rect") == table.count('scope="row"') >= 1


@pytest.mark.skipif(not VNU.is_file(), reason="the Nu checker is not installed (npm ci)")
def test_the_nu_checker_finds_nothing(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    kept = tmp_path_factory.mktemp("pages")
    ways: list[list[str | Path]] = [[folder], [folder, "--summary"], [folder / "d.md"]]
    for number, words in enumerate(ways):
        page = review(*words, "--format", "html").out
        (kept / f"{number}.html").write_text(page, encoding="utf-8")
    told = subprocess.run(
        ["java", "-jar", str(VNU), "--errors-only", *map(str, sorted(kept.iterdir()))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stderr == ""
