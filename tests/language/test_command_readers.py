"""Each reader on a real file of its kind."""

import io
import json
import os
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from pypdf import PdfReader, PdfWriter

from tests.language.files import BLAMING, bundle, fhir_file, pdf_file, word_file
from wend_language.command.reading import CannotRead, Passage, read
from wend_language.command.reading.markup import plain
from wend_language.command.reading.plain import BLOCK, read_text

pytestmark = pytest.mark.anydb


def texts(path: Path) -> list[str]:
    """What is read of it."""
    return [passage.text for passage in read(path)]


def written(path: Path, data: bytes) -> Path:
    """A file of these bytes."""
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_texts_in_the_usual_encodings(tmp_path: Path, encoding: str) -> None:
    said = "Zoë said: “I’d rather not.”\r\n"
    assert texts(written(tmp_path / "a.txt", said.encode(encoding))) == [said]


def test_an_empty_text_holds_nothing(tmp_path: Path) -> None:
    assert texts(written(tmp_path / "a.txt", b"")) == []


def test_a_long_text_comes_in_blocks_that_lose_nothing() -> None:
    text = "".join(f"Line {n} é.\n" + "\n" * (n % 7 == 0) for n in range(60_000))
    blocks = list(read_text(io.BytesIO(text.encode())))
    assert "".join(block.text for block in blocks) == text
    assert len(blocks) > 1
    for block in blocks:
        assert len(block.text) <= BLOCK
        assert text.startswith(block.text, block.base)
        assert block.line == text.count("\n", 0, block.base) + 1
    assert all(block.text.endswith("\n\n") for block in blocks[:-1])


def test_a_text_without_any_gap_is_cut_too() -> None:
    blocks = list(read_text(io.BytesIO(b"x" * (3 * BLOCK))))
    assert sum(len(block.text) for block in blocks) == 3 * BLOCK
    assert max(len(block.text) for block in blocks) <= BLOCK


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_names_row_and_column(tmp_path: Path, separator: str) -> None:
    rows = [["id", "the note"], ["1", '"She said: ""no""\n and left"']]
    data = "\r\n".join(separator.join(row) for row in rows).encode()
    last = list(read(written(tmp_path / "a.csv", data)))[-1]
    assert last == Passage('She said: "no"\n and left', {"row": 2, "column": "the note"})
    assert last.where == "row 2, column the note"


def test_a_table_without_headings_counts_columns(tmp_path: Path) -> None:
    data = f"1,{BLAMING} {BLAMING}\n2,x\n".encode()
    assert [p.place for p in read(written(tmp_path / "a.csv", data))][1] == {
        "row": 1,
        "column": "2",
    }


def test_a_word_file_with_tables_heads_and_text_boxes(tmp_path: Path) -> None:
    body, *around = read(word_file(tmp_path / "a.docx"))
    assert body.text.splitlines()[0] == BLAMING
    assert "He is a noncompliant man." in body.text
    assert Passage("Re: a noncompliant young woman", {"part": "header"}) in around


def test_struck_words_are_gone_and_new_ones_are_read(tmp_path: Path) -> None:
    letter = Document()
    paragraph = letter.add_paragraph("She ")
    for tag, inner in (("del", "<w:delText>refused</w:delText>"), ("ins", "<w:t>said no</w:t>")):
        paragraph._p.append(parse_xml(f"<w:{tag} {nsdecls('w')}><w:r>{inner}</w:r></w:{tag}>"))
    letter.save(str(tmp_path / "a.docx"))
    assert texts(tmp_path / "a.docx")[0] == "She said no"


def test_a_word_file_that_unpacks_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wend_language.command.reading.word.UNPACKED", 1000)
    with pytest.raises(CannotRead, match="unpacked"):
        texts(word_file(tmp_path / "a.docx"))


def test_a_pdf_page_by_page(tmp_path: Path) -> None:
    assert list(read(pdf_file(tmp_path / "a.pdf"))) == [Passage(BLAMING, {"page": 1})]


def test_a_pdf_of_pictures_says_so(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="no words"):
        texts(pdf_file(tmp_path / "a.pdf", " "))


def test_a_pdf_with_a_password_says_so(tmp_path: Path) -> None:
    locked = PdfWriter(clone_from=PdfReader(pdf_file(tmp_path / "a.pdf")))
    locked.encrypt("secret", algorithm="RC4-128")
    locked.write(tmp_path / "b.pdf")
    with pytest.raises(CannotRead, match="password"):
        texts(tmp_path / "b.pdf")


def test_fhir_reads_what_professionals_wrote_and_not_the_client(tmp_path: Path) -> None:
    assert [(p.place["at"], p.text) for p in read(fhir_file(tmp_path / "a.json"))] == [
        ("Observation/o1.note[0].text", "She is noncompliant."),
        ("Observation/o1.contained[0].note[0].text", "He is noncompliant."),
        ("Communication/c1.payload[0].contentString", BLAMING),
        ("DocumentReference.content[0].attachment.data", "He was noncompliant."),
        ("Composition.section[0].title", "Ending"),
        ("Composition.section[0].text.div", f"One.\n{BLAMING}"),
        ("Composition.section[1].section[0].text.div", "A noncompliant\xa0man."),
    ]


def test_a_bulk_export_line_by_line(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps(each["resource"]) for each in bundle()["entry"])
    found = list(read(written(tmp_path / "a.ndjson", lines.encode())))
    assert found[0].place == {"line": 1, "at": "Observation/o1.note[0].text"}
    assert len(found) == 7


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("[" * 100_000, "not JSON"),
        ("[]", "not a FHIR resource"),
        ('{"resourceType": 3}', "not a FHIR resource"),
    ],
)
def test_json_of_another_kind_is_said(tmp_path: Path, given: str, said: str) -> None:
    with pytest.raises(CannotRead, match=said):
        texts(written(tmp_path / "a.json", given.encode()))


def test_resources_very_deep_inside_each_other_are_walked(tmp_path: Path) -> None:
    deep: Any = {"note": [{"text": "here"}]}
    for _ in range(300):
        deep = {"resourceType": "Bundle", "entry": [{"resource": deep}]}
    assert texts(written(tmp_path / "a.json", json.dumps(deep).encode())) == ["here"]


def test_markup_becomes_lines_without_what_is_hidden() -> None:
    told = "<div><style>p{}</style><h2>A &amp;\n b</h2><ul><li>one<li>two</ul><br/>three</div>"
    assert plain(told) == "A & b\none\ntwo\nthree"


def test_a_folder_given_as_a_file_and_a_file_one_may_not_read(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="directory"):
        texts(tmp_path)
    if os.geteuid():
        written(tmp_path / "a.txt", b"x").chmod(0)
        with pytest.raises(CannotRead, match="permission denied"):
            texts(tmp_path / "a.txt")
