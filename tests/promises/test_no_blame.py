"""A closed vocabulary: nothing here has a word for leaving, or for not answering, that blames."""

import re
from pathlib import Path

import pytest
from django.apps import apps

pytestmark = pytest.mark.anydb
SOURCE = Path(__file__).parents[2] / "src" / "wend"
BLAME = re.compile(
    r"drop(ped)?[ -]?out|non-?complian|no-?show|lost to follow|discharged|\bresistant\b|treatment fail"
    r"|non-?adheren|refus(ed|es) (care|treatment|help)|\bpatients?\b|uncooperative|disengag|at[ -]risk"
    r"|risk score",
    re.IGNORECASE,
)


def texts() -> list[tuple[str, str]]:
    files = [
        *SOURCE.rglob("*.py"),
        *SOURCE.rglob("*.html"),
        *SOURCE.rglob("*.txt"),
        *SOURCE.rglob("*.toml"),
    ]
    return [
        (str(file), file.read_text(encoding="utf-8"))
        for file in files
        if "directory" not in file.parts
    ]


def test_no_text_of_the_site_blames() -> None:
    told = [(name, found[0]) for name, text in texts() for found in BLAME.finditer(text)]
    assert told == []


def test_no_field_or_choice_blames_or_scores_a_client() -> None:
    for model in apps.get_models():
        if not model.__module__.startswith("wend."):
            continue
        for field in model._meta.get_fields():
            choices = [
                str(word) for choice in (getattr(field, "choices", None) or []) for word in choice
            ]
            for word in (field.name, *choices):
                assert not BLAME.search(word), f"{model.__name__}.{word}"
                assert not re.search(r"score|risk|rank|stars?\b|label|priority", field.name), (
                    f"{model.__name__}.{field.name}"
                )
