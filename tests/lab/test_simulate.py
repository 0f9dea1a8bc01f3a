"""``wend lab simulate`` draws the same practices for the same seed, in either kind of file."""

import csv
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

from wend_lab import practices
from wend_lab.command import main

pytestmark = pytest.mark.anydb


def simulate(out: Path, *more: str, pairings: int = 300, seed: int = 4) -> int:
    wanted = ["simulate", "--pairings", str(pairings), "--seed", str(seed), "--out", str(out)]
    return main([*wanted, "--meetings", "12", *more])


def test_the_same_seed_draws_the_same_and_another_does_not(tmp_path: Path) -> None:
    one, two, other = (tmp_path / f"{name}.parquet" for name in ("one", "two", "other"))
    assert simulate(one) == simulate(two) == simulate(other, seed=5) == 0
    assert pq.read_table(one).equals(pq.read_table(two))
    assert not pq.read_table(one).equals(pq.read_table(other))


def test_both_kinds_of_file_hold_the_same_meetings(tmp_path: Path) -> None:
    assert simulate(tmp_path / "a.parquet") == simulate(tmp_path / "a.csv") == 0
    table = pq.read_table(tmp_path / "a.parquet").to_pylist()
    with (tmp_path / "a.csv").open() as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == len(table)
    for line, row in zip(lines, table, strict=True):
        assert line["client_rating"] == (
            "" if row["client_rating"] is None else str(row["client_rating"])
        )
        assert int(line["pairing"]) == row["pairing"]


def test_chunks_are_whole_pairings_numbered_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(practices, "CHUNK", 64)
    monkeypatch.setattr("wend_lab.command.CHUNK", 64)
    assert simulate(tmp_path / "a.parquet") == 0
    table = pq.read_table(tmp_path / "a.parquet")
    pairings = table["pairing"].to_numpy()
    assert np.array_equal(np.unique(pairings), np.arange(300))
    meetings = table["meeting"].to_numpy()
    assert np.array_equal(np.diff(pairings) == 1, meetings[1:] == 1)


def test_it_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert simulate(tmp_path / "a.txt") == 2
    assert ".parquet or .csv" in capsys.readouterr().err
    assert simulate(tmp_path / "a.csv", pairings=0) == 2
