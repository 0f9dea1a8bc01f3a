"""The picture's geometry: gaps where numbers are missing, side by side where they are equal."""

from hypothesis import given
from hypothesis import strategies as st

from wend.checkins.charts import ROW, draw

ratings = st.lists(
    st.tuples(st.none() | st.integers(0, 10), st.none() | st.integers(0, 10), st.booleans()),
    max_size=30,
)


@given(ratings, st.booleans())
def test_every_number_has_its_mark_and_stays_inside(
    rows: list[tuple[int | None, int | None, bool]], rtl: bool
) -> None:
    own, other, kept = [row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows]
    chart = draw(own, other, kept, rtl=rtl)
    assert len(chart.own) == sum(number is not None for number in own)
    assert len(chart.other) == sum(number is not None for number in other)
    for mark in [*chart.own, *chart.other]:
        assert 0 < mark.x < 100
        assert 0 < mark.y < chart.height == ROW * len(rows)


def test_where_one_is_missing_the_line_stops() -> None:
    chart = draw([4, 5, None, 6, None, 7, 8, 9], [None] * 8, [False] * 8)
    assert [line.count("C") for line in chart.own_lines] == [1, 2]
    assert chart.other_lines == []


def test_equal_numbers_stand_side_by_side() -> None:
    chart = draw([5, 6], [5, 7], [False, False])
    assert chart.own[0].aside < 0 < chart.other[0].aside
    assert chart.own[1].aside == chart.other[1].aside == 0


def test_right_to_left_is_mirrored() -> None:
    there = draw([0, 10], [3, 10], [False, True])
    back = draw([0, 10], [3, 10], [False, True], rtl=True)
    assert [100 - mark.x for mark in there.own] == [mark.x for mark in back.own]
    assert [-mark.aside for mark in there.own] == [mark.aside for mark in back.own]
    assert [mark.kept for mark in back.own] == [False, True]


def test_a_higher_number_is_further_along() -> None:
    places = [mark.x for mark in draw(list(range(11)), [None] * 11, [False] * 11).own]
    assert places == sorted(set(places))
