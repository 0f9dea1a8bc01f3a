import tomllib
from importlib.resources import files

import pytest

from wend.finding.hsds.kinds import OTHER, Category, all_kinds, is_remote, kinds_of, methods_of


@pytest.mark.parametrize(
    ("code", "name", "kinds"),
    [
        ("RP-1400.8000-100", "Bereavement Counseling", {"grief", "counselling"}),
        ("PN-8100.1000-080", "Bereaved Child Support Groups", {"grief", "peer"}),
        ("RX-8450.8000-180", "Drug Use Disorder Counseling", {"substance", "counselling"}),
        ("RP-1500.1400-800", "Suicide Prevention Hotlines", {"crisis"}),
        ("RP-6400.2500", "General Psychiatry", {"psychiatry"}),
        ("BD-1800", "Emergency Food", {"daily"}),
        ("TD-1600.1800", "Environmental Improvement Groups", {OTHER}),
    ],
)
def test_the_longest_beginning_decides(code: str, name: str, kinds: set[str]) -> None:
    assert kinds_of([Category(code, name)]) == kinds


def test_for_whom_is_not_what() -> None:
    assert kinds_of([Category("YF-1800", "Developmental Disabilities")]) == frozenset()


def test_another_taxonomy_is_read_by_its_words() -> None:
    assert kinds_of([Category("108-2", "Support groups")]) == {"peer"}


def test_no_category_is_not_known() -> None:
    assert kinds_of([]) == frozenset()


def test_methods_that_a_category_names() -> None:
    assert methods_of([Category("RF-2500", "Group Counseling")]) == {"group"}


def test_a_helpline_is_by_phone() -> None:
    assert is_remote([Category("RP-1500.1400-800", "Suicide Prevention Hotlines")])
    assert not is_remote([Category("RF-3300", "Individual Counseling")])


def test_other_help_comes_last() -> None:
    assert all_kinds()[-1] == OTHER
    assert len(set(all_kinds())) == len(all_kinds())


def test_the_map_says_each_thing_once() -> None:
    text = files("wend.finding.hsds.data").joinpath("kinds.toml").read_text("utf-8")
    for part in ("kind", "method", "remote"):
        for entry in tomllib.loads(text)[part]:
            assert len(set(entry["codes"])) == len(entry["codes"]), entry["code"]
