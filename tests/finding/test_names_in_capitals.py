"""A name that shouts is written as the package's own texts write its words."""

import pytest

from wend.finding.hsds.casing import Casing

TEXTS = ("The YMCA of McDonald County offers counseling.", "counseling for the YMCA", "A NOTE")


@pytest.mark.parametrize(
    ("shouted", "calm"),
    [
        ("YMCA OF MCDONALD - COUNSELING", "YMCA of McDonald - Counseling"),
        ("THE OFFICE - THE DESK", "The Office - The Desk"),
        ("MIAMI BEACH PARKS AND R.E.C.", "Miami Beach Parks and R.E.C."),
        ("HOUSE OF HOPE, LLC.", "House of Hope, LLC."),
        ("LOVE INC.", "Love Inc."),
        ("ST. MATTHEW'S HOUSE #4", "St. Matthew's House #4"),
    ],
)
def test_it_is_calmed(shouted: str, calm: str) -> None:
    casing = Casing()
    for text in (*TEXTS, "Inc. St. Paul"):
        casing.learn(text)
    assert casing.calm(shouted) == calm


def test_a_name_with_small_letters_is_left_alone() -> None:
    assert Casing().calm("iCare CENTER") == "iCare CENTER"


def test_a_text_in_capitals_teaches_nothing() -> None:
    casing = Casing()
    casing.learn("COUNSELING HERE")
    assert casing.calm("COUNSELING") == "Counseling"
