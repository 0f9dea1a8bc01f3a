"""Real files of every kind the command reads, and the command itself as people start it."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx import Document

BLAMING = "She was noncompliant with her tablets."
ENV = {**os.environ, "PYTHONPATH": str(Path("src").resolve())}
FINE = "She took the tablets on two days of five and said they made her dizzy."


@dataclass(frozen=True)
class Ran:
    """What a run of the command said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> list[dict[str, Any]]:
        """Its findings, from an array or from lines."""
        if self.out.startswith("["):
            found: list[dict[str, Any]] = json.loads(self.out)
            return found
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def words(self) -> list[str]:
        """The words it found, in order."""
        return [finding["text"] for finding in self.json]


def review(*argv: str | Path, given: bytes = b"") -> Ran:
    """``wend review`` in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "wend", "review", *map(str, argv)],
        input=given,
        capture_output=True,
        env=ENV,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def word_file(path: Path) -> Path:
    """A letter with words in its body, a table, its head and a text that was struck out."""
    letter = Document()
    letter.add_paragraph(BLAMING)
    table = letter.add_table(rows=1, cols=2)
    table.rows[0].cells[1].text = "He is a noncompliant man."
    letter.sections[0].header.paragraphs[0].text = "Re: a noncompliant young woman"
    letter.save(str(path))
    return path


def pdf_file(path: Path, words: str = BLAMING) -> Path:
    """A page of one line, written by hand: no other library is needed for it."""
    stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET".encode("latin-1")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox 6 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"[0 0 612 792]",
    ]
    told, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(told))
        told += b"%d 0 obj%s endobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    told_at = len(told)
    told += b"xref\n0 7\n0000000000 65535 f \n" + table
    told += b"trailer<</Size 7/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % told_at
    path.write_bytes(told)
    return path


def bundle() -> dict[str, Any]:
    """One of everything that is read, and the client's own words, which are not."""
    letter = base64.b64encode(b"He was noncompliant.").decode()
    said = "I am noncompliant and noncompliant, they say."
    composition = {
        "resourceType": "Composition",
        "section": [
            {"title": "Ending", "text": {"div": f"<div><p>One.</p><p>{BLAMING}</p></div>"}},
            {"section": [{"text": {"div": "<div>A noncompliant&nbsp;man.</div>"}}]},
        ],
    }
    resources: list[dict[str, Any]] = [
        {
            "resourceType": "Observation",
            "id": "o1",
            "note": [
                {"text": "She is noncompliant."},
                {"text": said, "authorReference": {"reference": "Patient/1"}},
            ],
            "contained": [{"resourceType": "Condition", "note": [{"text": "He is noncompliant."}]}],
        },
        {"resourceType": "Communication", "id": "c1", "payload": [{"contentString": BLAMING}]},
        {
            "resourceType": "Communication",
            "sender": {"reference": "Patient/1"},
            "payload": [{"contentString": said}],
        },
        {
            "resourceType": "DocumentReference",
            "content": [{"attachment": {"contentType": "text/plain", "data": letter}}],
        },
        composition,
    ]
    return {"resourceType": "Bundle", "entry": [{"resource": each} for each in resources]}


def fhir_file(path: Path) -> Path:
    """The bundle as JSON."""
    path.write_text(json.dumps(bundle()), encoding="utf-8")
    return path
