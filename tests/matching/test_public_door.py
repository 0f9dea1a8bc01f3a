import ast
from pathlib import Path

import wend_matching


def test_the_door_is_what_it_was() -> None:
    assert wend_matching.__all__ == [
        "Answer", "Claims", "Explanation", "Freshness", "Listing", "Near", "Ordering",
        "Place", "Reason", "Standing", "Topic", "Want", "Weight", "Wish", "explain", "freshness",
        "order", "plain",
    ]  # fmt: skip


def test_it_stands_alone() -> None:
    allowed = {
        "wend_matching", "collections", "dataclasses", "datetime", "enum", "hashlib", "math", "re",
        "unicodedata",
    }  # fmt: skip
    for file in Path(wend_matching.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.ImportFrom):
                assert str(node.module).split(".")[0] in allowed
            if isinstance(node, ast.Import):
                assert {name.name.split(".")[0] for name in node.names} <= allowed
