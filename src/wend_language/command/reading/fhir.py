"""FHIR R4 (JSON): what professionals wrote in notes, messages, documents and compositions.

Read: every ``note`` (Annotation) of any resource; ``Communication.payload``; the attachments of
``DocumentReference`` and ``Communication`` that hold text; the narratives (``text.div``) and titles of
``Composition.section``; all of these in a ``Bundle`` and in ``contained``. What the client or their own
people wrote (author or sender a Patient or RelatedPerson) is left alone. https://hl7.org/fhir/R4/
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from wend_language.command.reading.markup import plain
from wend_language.command.reading.passages import CannotRead, Passage
from wend_language.command.reading.plain import text_of

LARGEST = 256 << 20
THEIRS = ("Patient/", "RelatedPerson/")
AUTHORS = {
    "Communication": "sender",
    "DocumentReference": "author",
    "Composition": "author",
}
_PLAIN = {"payload": "contentString", "section": "title", "DocumentReference": "description"}
_ELEMENT = re.compile(r"\.(\w+)(?:\[\d+\])?$")


def read_fhir(file: BinaryIO) -> Iterator[Passage]:
    """The passages of one resource, a bundle mostly. Raises ``CannotRead``."""
    data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise CannotRead(f"it is larger than {LARGEST >> 20} MB; bulk exports (.ndjson) can be")
    yield from _passages(_resource(data))


def read_lines(file: BinaryIO) -> Iterator[Passage]:
    """A bulk export: one resource a line."""
    for number, line in enumerate(iter(lambda: file.readline(LARGEST), b""), 1):
        if line.strip():
            for passage in _passages(_resource(line)):
                yield Passage(passage.text, {"line": number, **passage.place})


def _resource(data: bytes) -> dict[str, Any]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as problem:
        raise CannotRead("this is not JSON") from problem
    if not isinstance(found, dict) or not isinstance(found.get("resourceType"), str):
        raise CannotRead("this is JSON, but not a FHIR resource (no resourceType)")
    return found


def _passages(resource: dict[str, Any]) -> Iterator[Passage]:
    for path, text in _texts(resource):
        if text.strip():
            yield Passage(text, {"at": path})


def _texts(resource: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Path and words; resources inside this one, at any depth, begin a path of their own."""
    waiting: list[tuple[str, Any]] = [(_name(resource), resource)]
    while waiting:
        path, found = waiting.pop()
        if isinstance(found, list):
            waiting += [(f"{path}[{i}]", each) for i, each in reversed([*enumerate(found)])]
        if not isinstance(found, dict) or _is_theirs(found):
            continue
        yield from _own(path, found)
        waiting += [(_below(path, k, v), v) for k, v in reversed(found.items()) if k != "note"]


def _name(resource: dict[str, Any]) -> str:
    number = resource.get("id")
    kind = resource["resourceType"]
    return f"{kind}/{number}" if isinstance(number, str) else str(kind)


def _below(path: str, key: str, value: Any) -> str:
    inner = isinstance(value, dict) and isinstance(value.get("resourceType"), str)
    return _name(value) if inner else f"{path}.{key}"


def _own(path: str, found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The words this element holds itself."""
    yield from _notes(f"{path}.note", found.get("note"))
    element = _ELEMENT.search(path)
    last = element[1] if element else str(found.get("resourceType"))
    plain_text = _PLAIN.get(last, "")
    if isinstance(found.get(plain_text), str):
        yield f"{path}.{plain_text}", found[plain_text]
    if last == "section" and isinstance(found.get("text"), dict):
        yield from _narrative(f"{path}.text.div", found["text"].get("div"))
    if last in ("attachment", "contentAttachment"):
        yield from _attachment(f"{path}.data", found)


def _notes(path: str, notes: Any) -> Iterator[tuple[str, str]]:
    for number, note in enumerate(notes if isinstance(notes, list) else []):
        text = note.get("text") if isinstance(note, dict) else None
        if isinstance(text, str) and not _refers(note.get("authorReference")):
            yield f"{path}[{number}].text", text


def _narrative(path: str, div: Any) -> Iterator[tuple[str, str]]:
    if isinstance(div, str):
        yield path, plain(div)


def _attachment(path: str, found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Its words, if it is a text; a picture or a sound is passed over."""
    kind, data = str(found.get("contentType", "")), found.get("data")
    if not isinstance(data, str) or not kind.startswith("text/"):
        return
    try:
        text = text_of(base64.b64decode(data))
    except (binascii.Error, ValueError) as problem:
        raise CannotRead(f"{path} is not base64") from problem
    yield path, plain(text) if kind.startswith("text/html") else text


def _is_theirs(found: dict[str, Any]) -> bool:
    """Whether the client or their own people wrote it."""
    kind = found.get("resourceType")
    key = AUTHORS.get(kind) if isinstance(kind, str) else None
    given = found.get(key) if key else None
    authors = given if isinstance(given, list) else [given]
    return bool(authors) and all(_refers(author) for author in authors)


def _refers(author: Any) -> bool:
    reference = author.get("reference") if isinstance(author, dict) else None
    return isinstance(reference, str) and any(kind in reference for kind in THEIRS)
