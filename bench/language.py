"""The language reviewer, everything on, beside one compiled ``re`` of the same words; same run, one core.

The text: the dev set's sentences (``WEND_SHARED`` or ``../shared``), or our rules' own examples where that
is absent, shuffled into paragraphs and repeated to some megabytes. The rival only finds words: one
expression of every surface form that any rule can be found by, once in every text. ``ratio.re`` is our
MB/s / its MB/s, at least 1. ``language.sense`` is the share of our time that goes into deciding the sense.
The command's first answer and its memory are measured as people start it, in a process of its own.
"""

import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.figures import Figure, beside, tell
from bench.judging import judged, read
from wend_language import Reviewer, Rules
from wend_language.finding import Finding

SIZE = 4_000_000
SLICES, ROUNDS = 8, 3
FIRST_MS = 300
SHARED = Path(os.environ.get("WEND_SHARED", "../shared"))


def sentences() -> list[str]:
    """One of each: the dev set's where it is, else the rules' own examples."""
    dev = SHARED / "language" / "dev.jsonl"
    if dev.is_file():
        rows = [json.loads(line) for line in dev.read_text(encoding="utf-8").splitlines()]
        return list({row["sentence"]: row["text"] for row in rows}.values())
    return [each for rule in Rules.load("en").rules for each in (*rule.flag, *rule.fine_examples)]


def paragraphs(size: int) -> Iterator[str]:
    """Three to seven sentences each, in an order that is the same in every run."""
    order, told, made = random.Random(7), sentences(), 0
    while made < size:
        paragraph = " ".join(order.choices(told, k=order.randint(3, 7)))
        made += len(paragraph) + 2
        yield paragraph


def surface_forms(rules: Rules) -> re.Pattern[str]:
    """Every word by which a rule can be found, as one expression."""
    words = sorted(rules.index, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def megabytes_a_second(text: str, *ways: Callable[[str], object]) -> list[float]:
    """Of each way, in turn over the same slices, so that a busy moment falls on all of them."""
    size = len(text) // SLICES
    slices = [text[i * size : (i + 1) * size] for i in range(SLICES)]
    spent: list[list[float]] = [[] for _ in ways]
    for _ in range(ROUNDS):
        for each in slices:
            for way, times in zip(ways, spent, strict=True):
                began = time.process_time()
                way(each)
                times.append((time.process_time() - began) / len(each.encode()))
    return [1e-6 / statistics.median(times) for times in spent]


class Finder(Reviewer):
    """Finds what could stand and decides nothing: what is left of our time is the sense."""

    def _finding(self, *_: object) -> Finding:
        raise NotImplementedError

    def _stands(self, *_: object) -> bool:
        return False


def speed() -> list[Figure]:
    """MB/s of the reviewer, of ``re`` and of finding alone."""
    rules, text = Rules.load("en"), "\n\n".join(paragraphs(SIZE))
    reviewer, finder, forms = (
        Reviewer(rules, sent=True),
        Finder(rules, sent=True),
        surface_forms(rules),
    )
    reviewer.review(text[: SIZE // 4])  # makes the expressions
    ours, theirs, finding = megabytes_a_second(
        text, reviewer.review, lambda part: sum(1 for _ in forms.finditer(part)), finder.review
    )
    return [
        beside("language.review", ours, "MB/s", theirs),
        Figure("ratio.re", ours / theirs, "ours/re", 1.0, ours / theirs),
        Figure("language.sense", 1 - ours / finding, "of the time"),
        Figure("language.words", len(rules.index), "forms"),
    ]


def command(*words: str) -> float:
    """Milliseconds until the command has told what it found, started afresh."""
    began = time.perf_counter()
    run = [sys.executable, "-m", "wend", "review", *words]
    done = subprocess.run(run, capture_output=True, check=False)
    if done.returncode > 1:
        sys.exit(done.stderr.decode())
    return 1000 * (time.perf_counter() - began)


def first_answer(folder: Path) -> Figure:
    """The quickest of nine: what the machine does besides can only make it slower."""
    letter = folder / "letter.txt"
    letter.write_text("\n\n".join(paragraphs(3000)), encoding="utf-8")
    return beside("language.first", min(command(str(letter)) for _ in range(9)), "ms", FIRST_MS)


def memory(folder: Path) -> list[Figure]:
    """Peak memory of any one process of the command, over a small folder and one twelve times it."""
    few, many = folder / "few", folder / "many"
    for where, number in ((few, 4), (many, 48)):
        where.mkdir()
        for name in range(number):
            text = "\n\n".join(paragraphs(250_000))
            (where / f"{name}.txt").write_text(text, encoding="utf-8")
    small, large = peak(few), peak(many)
    return [
        beside("language.memory", large, "MB", small),
        Figure("ratio.memory", large / small, "48 files/4", 1.5, large / small / 1.5),
    ]


def peak(folder: Path) -> float:
    """MB of the process that took most, the command's other cores included."""
    code = (
        "import resource, sys; sys.argv = ['wend', 'review', '--format', 'json', sys.argv[1]]\n"
        "import wend.__main__ as wend\n"
        "try: wend.main()\n"
        "except SystemExit: pass\n"
        "who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)\n"
        "print(max(resource.getrusage(each).ru_maxrss for each in who), file=sys.stderr)"
    )
    run = [sys.executable, "-c", code, str(folder)]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    return int(done.stderr.splitlines()[-1]) / 1024


def quality(name: str) -> list[Figure]:
    """Precision and recall on sentences that no rule was written from, beside the least asked for."""
    precision, recall = judged(Reviewer(Rules.load("en")), read(name))
    f1 = 2 * precision * recall / (precision + recall)
    return [
        beside(f"{name}.precision", precision, "of findings", 0.9),
        Figure(f"{name}.recall", recall, "of labels"),
        beside(f"{name}.f1", f1, "", 0.8),
    ]


def main() -> None:
    """All figures, in one run."""
    with tempfile.TemporaryDirectory(prefix="wend-bench.") as folder:
        told = [*quality("sealed"), *quality("sealed-wards")]
        tell([*told, *speed(), first_answer(Path(folder)), *memory(Path(folder))])


if __name__ == "__main__":
    main()
