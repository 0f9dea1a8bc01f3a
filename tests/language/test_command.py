"""``wend review`` through its own door: what it prints, and with which exit code it ends."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.language.files import BLAMING, ENV, FINE, fhir_file, pdf_file, review, word_file

pytestmark = pytest.mark.anydb
KEYS = {"start", "end", "text", "class", "rule", "confidence", "why", "instead", "ask"}


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A text with something to find."""
    path = tmp_path / "letter.txt"
    path.write_text(f"Dear colleague,\n\n{BLAMING}\n", encoding="utf-8")
    return path


def test_it_says_where_what_and_why(letter: Path) -> None:
    ran = review(letter)
    assert ran.code == 1
    assert re.search(rf"^{letter}:3:\d+: [\w ]*noncompliant.* \(compliance, ", ran.out)
    assert "Instead: " in ran.out


def test_one_text_gives_one_array_with_character_offsets(letter: Path) -> None:
    ran = review(letter, "--format", "json")
    text = letter.read_text(encoding="utf-8")
    assert ran.code == 1
    assert "noncompliant" in " ".join(ran.words)
    for each in ran.json:
        assert set(each) == KEYS
        assert text[each["start"] : each["end"]] == each["text"]
        assert each["why"]
        assert isinstance(each["instead"], list)
        assert 0 < each["confidence"] <= 1


def test_a_clean_text_ends_with_nought_and_an_empty_array() -> None:
    ran = review("-", "--format", "json", given=FINE.encode())
    assert (ran.code, ran.out) == (0, "[]\n")


def test_standard_input_is_read_without_a_path() -> None:
    assert review(given=BLAMING.encode()).out.startswith("standard input:1:")


def test_offsets_count_characters_and_keep_windows_line_ends() -> None:
    given = f"Café – déjà vu 😀\r\n\r\n{BLAMING}"
    (first, *_) = review("--format", "json", given=given.encode()).json
    assert given[first["start"] : first["end"]] == first["text"]
    assert first["text"].split()[0] in BLAMING


def test_a_folder_gives_a_line_for_each_finding_with_its_file_in_order(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.md", "sub/c.txt", ".hidden.txt", "photo.png"):
        (tmp_path / name).write_text("He is noncompliant.", encoding="utf-8")
    word_file(tmp_path / "d.docx")
    ran = review(tmp_path, "--format", "json")
    assert ran.code == 1
    told = [json.loads(line)["file"] for line in ran.out.splitlines()]
    order = [str(tmp_path / name) for name in ("a.md", "b.txt", "d.docx", "sub/c.txt")]
    assert list(dict.fromkeys(told)) == order


def test_what_cannot_be_read_is_said_and_the_rest_still_read(tmp_path: Path, letter: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04 not a letter")
    (tmp_path / "c.json").write_text('{"name": "package"}', encoding="utf-8")
    (tmp_path / "d.txt").write_bytes(b"\x00\x01\x02")
    ran = review(tmp_path, "--format", "json")
    assert ran.code == 2
    assert str(letter) in ran.out
    for name in ("a.pdf", "b.docx", "c.json", "d.txt"):
        assert f"cannot read {tmp_path / name}: " in ran.err
    assert "Traceback" not in ran.err


def test_a_missing_file_is_said() -> None:
    ran = review("nowhere.txt")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "wend review: cannot read nowhere.txt: no such file or directory\n"


@pytest.mark.parametrize(
    "words", [["--format", "xml"], ["--class", "bad"], ["--min-confidence", "2"], ["--no"]]
)
def test_options_that_make_no_sense_end_with_two(words: list[str]) -> None:
    ran = review(*words)
    assert ran.code == 2
    assert "wend review: error" in ran.err


def test_only_the_classes_asked_for(letter: Path) -> None:
    found = review(letter, "--class", "compliance", "--format", "json").json
    assert {each["class"] for each in found} == {"compliance"}


def test_only_what_is_sure_enough(letter: Path) -> None:
    everything = review(letter, "--format", "json").json
    middle = sorted(each["confidence"] for each in everything)[-1]
    sure = review(letter, "--min-confidence", str(middle), "--format", "json").json
    assert sure == [each for each in everything if each["confidence"] >= middle]
    assert review(letter, "--min-confidence", "1", "--format", "json").code == 0


def test_the_summary_tells_rates_for_all_texts_together(tmp_path: Path, letter: Path) -> None:
    (tmp_path / "fine.txt").write_text(FINE * 10, encoding="utf-8")
    ran = review(tmp_path, "--summary")
    assert ran.code == 1
    assert "findings per 1,000 words" in ran.out
    assert "█" in ran.out
    assert letter.name not in ran.out
    told = json.loads(review(tmp_path, "--summary", "--format", "json").out)
    assert told["texts"] == 2
    rate = told["classes"]["compliance"]
    assert rate["per_1000_words"] == pytest.approx(1000 * rate["findings"] / told["words"], 0.001)


def test_signs_that_steer_a_terminal_are_not_passed_on() -> None:
    assert "\x1b" not in review(given=f"\x1b[2J{BLAMING}".encode()).out


def test_a_reader_who_hangs_up_early_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(f"{BLAMING}\n" * 20_000, encoding="utf-8")
    command = f"{sys.executable} -m wend review {tmp_path}/long.txt | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, env=ENV)
    assert done.stdout.startswith(f"{tmp_path}/long.txt:1:")
    assert done.stderr == ""


def test_it_never_loads_django(tmp_path: Path) -> None:
    for make, name in ((word_file, "a.docx"), (pdf_file, "b.pdf"), (fhir_file, "c.json")):
        make(tmp_path / name)
    code = (
        "import sys; sys.argv = ['wend', *sys.argv[1:]]\n"
        "import wend.__main__ as wend\n"
        "try: wend.main()\n"
        "except SystemExit as ended: assert ended.code == 1, ended.code\n"
        "heavy = {'django', 'docx', 'pypdf', 'rich'} & set(sys.modules)\n"
        "print(sorted(heavy), file=sys.stderr)"
    )
    for path, loaded in ((tmp_path / "c.json", "[]"), (tmp_path / "a.docx", "['docx']")):
        argv = [sys.executable, "-c", code, "review", str(path)]
        done = subprocess.run(argv, capture_output=True, text=True, check=False, env=ENV)
        assert done.stderr.strip() == loaded


def test_a_language_without_rules_is_said() -> None:
    ran = review("--language", "xx")
    assert (ran.code, ran.out) == (2, "")
    assert "'en', 'es'" in ran.err


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_a_young_language_says_that_it_is_young(form: str) -> None:
    ran = review("--language", "es", "--format", form, given=b"Mala adherencia.")
    assert ran.code == 1
    assert "young" in ran.err
    assert ("young" in ran.out) == (form == "html")
    assert "young" not in review("--format", form, given=BLAMING.encode()).err
