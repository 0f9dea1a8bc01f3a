"""Each case is an entry of the real Miami package."""

import pytest

from wend.finding.hsds.languages import Spoken, spoken


@pytest.mark.parametrize(
    ("said", "sure", "perhaps", "more"),
    [
        ("English", "en", "", False),
        ("Haitian-Creole", "ht", "", False),
        ("Español", "es", "", False),
        ("English and Spanish", "en es", "", False),
        ("Spanish (limited)", "", "es", False),
        ("some Spanish", "", "es", False),
        ("Spanish available upon request", "", "es", False),
        ("Chinese (website)", "", "zh", False),
        ("other languages available upon request", "", "", True),
        ("Interpreters available in 150 languages", "", "", True),
        ("Haitian Creole. Interpretation is also available for other languages.", "ht", "", True),
        ("Spanish\n\nIndividual Counseling: English", "es en", "", False),
        ("Spanish\n\nOther languages available upon request", "es", "", True),
        ("Creole with translators as needed", "", "ht", True),
        ("Some Spanish and some American Sign Language", "", "es ase", False),
        ("please look at each profile individually", "", "", False),
    ],
)
def test_what_is_sure_and_what_is_perhaps(said: str, sure: str, perhaps: str, more: bool) -> None:
    expected = Spoken(frozenset(sure.split()), frozenset(perhaps.split()), more)
    assert spoken(said) == expected


def test_sure_wins_over_perhaps() -> None:
    assert spoken("Spanish (limited)") | spoken("Spanish") == Spoken(frozenset({"es"}))


def test_what_is_not_understood_says_so() -> None:
    assert not spoken("is available.").understood
