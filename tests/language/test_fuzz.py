"""Any text, any bytes: no crash, and work in step with length.

Time is not measured with a clock. Counted is the text that patterns are asked to look through; and a
process of its own, allowed a fixed number of seconds of a processor, reads texts made to be hard.
"""

import io
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.language.files import ENV, bundle
from wend_language import Reviewer, Rules
from wend_language.command.reading import KINDS, CannotRead, Passage, read
from wend_language.command.reading.fhir import read_fhir
from wend_language.command.reading.markup import plain
from wend_language.command.reading.plain import read_text
from wend_language.command.reading.tables import read_table
from wend_language.pattern import Pattern
from wend_language.rules import languages
from wend_language.sentences import LONGEST

pytestmark = pytest.mark.anydb
REVIEWER = Reviewer(Rules.load("en"), sent=True)
EACH = [Reviewer(Rules.load(language), sent=True) for language in languages()]
WORDS = [
    *("She", "he", "was", "noncompliant", "refused", "not", "says", "her", "tablets", "denies"),
    *('"', "“", "”", "'", "’", ".", ",", ":", ";", "?", "\n", "\n\n", "\r\n", " ", "-", "(", ")"),
    *(
        "Plan:",
        "* ",
        "é",
        "«",
        "»",
        "rehúsa",
        "e\u0301",
        "\u0301",
        "😀",
        "\ud800",
        "\x00",
        "\u2028",
        "İ",
        "ß",
    ),
]
PIECES = st.lists(st.sampled_from(WORDS))
TEXTS = st.text() | PIECES.map(" ".join) | PIECES.map("".join)


def read_or_told(passages: Iterator[Passage]) -> list[Passage]:
    """What was read; nothing where a sentence says that it cannot be. Anything else is a crash."""
    try:
        return list(passages)
    except CannotRead as problem:
        assert str(problem), "it says nothing"  # noqa: PT017  # saying nothing is what fails here
        return []


@given(TEXTS, st.sampled_from(EACH))
def test_any_text_is_reviewed_and_its_findings_point_at_it(text: str, reviewer: Reviewer) -> None:
    last = 0
    for finding in reviewer.review(text):
        assert text[finding.start : finding.end] == finding.text
        assert last <= finding.start < finding.end
        assert 0 < finding.confidence <= 1
        last = finding.end


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.binary(), st.sampled_from(KINDS), st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"{"])
)
def test_any_bytes_are_read_or_said_to_be_unreadable(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, kind: str, head: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{kind}"
    path.write_bytes(head + data)
    assert all(passage.text for passage in read_or_told(read(path)))


@pytest.mark.parametrize("reader", [read_text, read_table, read_fhir])
@given(data=st.binary())
def test_our_own_readers_raise_nothing_else(reader: Callable[..., Any], data: bytes) -> None:
    assert all(passage.text for passage in read_or_told(reader(io.BytesIO(data))))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    *("resourceType", "note", "text", "div", "section", "payload", "contentString"),
                    *("attachment", "contentType", "data", "authorReference", "reference", "entry"),
                    *("resource", "contained", "sender", "author", "id", "title", "description"),
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(JSON, st.sampled_from(["Bundle", "Communication", "Composition", "DocumentReference", "X"]))
def test_any_shape_of_json_is_read_as_a_resource(shape: Any, kind: str) -> None:
    resource = {**(shape if isinstance(shape, dict) else {"note": shape}), "resourceType": kind}
    told = read_or_told(read_fhir(io.BytesIO(json.dumps(resource).encode())))
    assert all(passage.text.strip() for passage in told)


@given(st.data())
def test_a_real_bundle_cut_anywhere_is_read_or_said_to_be_unreadable(data: st.DataObject) -> None:
    whole = json.dumps(bundle()).encode()
    cut = data.draw(st.integers(0, len(whole)))
    told = read_or_told(read_fhir(io.BytesIO(whole[:cut])))
    assert bool(told) == (cut == len(whole))


@given(st.text(alphabet=st.sampled_from("<>/&;! abpdiv-=\"'\n")))
def test_any_markup_becomes_lines(markup: str) -> None:
    assert "\n\n" not in plain(markup)


@settings(deadline=None, max_examples=25)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join))
def test_the_work_grows_no_faster_than_the_length(text: str) -> None:
    # Within one sentence, which is bounded, work may grow faster; so begin with many sentences.
    often = 8 * LONGEST // len(text) + 1
    once, many = _looked_through(text * often), _looked_through(text * often * 4)
    assert many <= 5 * once + 20 * LONGEST


def _looked_through(text: str) -> int:
    """Characters that patterns were asked to look through."""
    looked = 0
    spans = Pattern.spans

    def counted(pattern: Pattern, sentence: str) -> list[tuple[int, int]]:
        nonlocal looked
        looked += len(sentence)
        return spans(pattern, sentence)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Pattern, "spans", counted)
        REVIEWER.review(text)
    return looked


HARD = [
    " 'a",
    "'",
    "“",
    '"',
    "\n",
    " \n",
    "\r\n",
    " ",
    ". ",
    ".",
    "(",
    "A ",
    "-",
    "* ",
    "a ",
    "A:",
    "1) ",
    "«",
    "e\u0301",
    "x",
    "¿a ",
]
SECONDS = 60


def test_texts_made_to_be_hard_end() -> None:
    code = (
        "import json, resource, sys\n"
        f"resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))\n"
        "from wend_language import review\n"
        "from wend_language.rules import languages\n"
        "told = 'She was noncompliant. Es un adicto. '\n"
        "for hard in json.load(sys.stdin):\n"
        "    text = told + hard * (200_000 // len(hard)) + told\n"
        "    for language in languages():\n"
        "        assert len(review(text, language=language)) >= 0\n"
        "print('ended')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=json.dumps(HARD),
        capture_output=True,
        text=True,
        env=ENV,
        check=False,
    )
    assert done.stdout == "ended\n", done.stderr
