"""A language's files as they were parsed before: reading them anew takes longer than reading most letters.

Kept in the person's own cache folder, named after what the files and this code say, so that a changed rule,
or another way of reading rules, is read anew.
Holds rules alone, never a word of a text. Where the folder cannot be written, all goes on without it.
"""

import json
import os
import tomllib
from collections.abc import Callable, Mapping
from contextlib import suppress
from hashlib import sha256
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

Content = Mapping[str, Any]
CODE = sorted(Path(__file__).parent.glob("*.py"))


def kept(folder: Traversable, make: Callable[[Content], Content]) -> Content:
    """What `make` gives for the TOML files of this folder, by their names, or gave for the same."""
    told = {each.name: each.read_bytes() for each in folder.iterdir() if each.name.endswith("toml")}
    place = _place(folder.name, told)
    held = _read(place)
    if held is None:
        files = {name: tomllib.loads(each.decode()) for name, each in told.items()}
        held = {"files": files, **make(files)}
        _write(place, held)
    return held


def _place(language: str, told: Mapping[str, bytes]) -> Path:
    digest = sha256(b"".join(each.read_bytes() for each in CODE))
    for name in sorted(told):
        digest.update(name.encode() + b"\0" + told[name])
    return _cache() / "wend" / f"rules-{language}-{digest.hexdigest()[:20]}.json"


def _cache() -> Path:
    if named := os.environ.get("XDG_CACHE_HOME"):
        return Path(named)
    try:
        return Path.home() / ".cache"
    except RuntimeError:
        return Path(os.devnull)  # a server's own account may have no home: nothing is kept


def _read(place: Path) -> Content | None:
    try:
        held = json.loads(place.read_bytes())
    except (OSError, ValueError):
        return None
    return held if isinstance(held, dict) and "files" in held else None


def _write(place: Path, held: Content) -> None:
    """Whole or not at all; what was kept of earlier rules of the language goes."""
    half = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        half.write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")
        half.replace(place)
        for old in place.parent.glob(place.name[:-25] + "*.json"):
            if old != place:
                old.unlink()
    except OSError:
        with suppress(OSError):
            half.unlink()
