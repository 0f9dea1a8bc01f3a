"""Who saw what: the trail for its subject, in plain sentences, and nothing of anybody else's."""

import re

import pytest
from django.test import override_settings
from django.utils import timezone

from tests.cast import Cast, browser, fresh, trying
from tests.checkins.meet import NOT_OVER, OVER, answer, met, sensed, url_of
from tests.paths.life import carried, wrote
from tests.paths.test_path import text
from wend.pairings.models import LeavingLink
from wend.people.models import Hat
from wend.trail import kinds
from wend.trail.models import Entry
from wend.words.models import Word

LINE = re.compile(r"\d\d:\d\d (.*?\.)")
LOOKED = "Maren Holt looked at what you share of a meeting."


def looks_of(hat: Hat, query: str = "") -> str:
    answered = browser(hat).get(f"/looks/{query}")
    assert answered.status_code == 200
    return text(answered.content.decode())


def test_it_says_who_did_what_by_the_names_one_knows(cast: Cast) -> None:
    browser(cast.maren).get(f"/pairings/{cast.ada_and_maren.pk}/")
    Word.say(fresh(cast.ada_and_maren), by=cast.maren, kind="helped", text="heron")
    page = looks_of(cast.ada)
    for said in (
        "You said yes.",
        "You read that you are free to go.",
        "Maren Holt looked at the page of you two.",
        "Maren Holt sent an honest word.",
        "With Maren Holt",
    ):
        assert said in page, said
    assert "heron" not in page, "what was written stands on the path, not here"


def test_a_link_is_someone_and_not_a_name(cast: Cast) -> None:
    browser().post(f"/leaving/{LeavingLink.make(cast.ada_and_maren)}/", {"once": str(cast.olu.pk)})
    carried(cast.ada, "wren")
    page = looks_of(cast.ada)
    assert "Someone with your link left." in page
    assert "Someone opened your words to take along." in page


def test_every_kind_that_can_stand_there_has_a_sentence_for_you_and_for_a_name() -> None:
    for code, kind in kinds._known.items():
        for who in ("You", "Maren Holt", "Someone with your link"):
            said = str(kind.sentence).format(who=who)
            assert said.endswith("."), code
            assert not re.search(r"\bYou (is|has|was|wants|stays|does|goes)\b", said), said


def test_nothing_of_anybody_elses(cast: Cast) -> None:
    browser(cast.samuel).get(f"/pairings/{cast.tomasz_and_samuel.pk}/")
    page = looks_of(cast.ada)
    assert "Samuel" not in page
    assert "looked" not in looks_of(cast.sefa)
    assert "Samuel Adeyemi looked at the page of you two." in looks_of(cast.tomasz_as_client)
    assert "looked at" not in looks_of(cast.tomasz).replace("look at is", "")


def test_one_pairing_can_be_read_alone_and_another_does_not_exist(cast: Cast) -> None:
    other = trying(cast.ada, cast.samuel)
    met(cast.ada_and_maren)
    wrote(cast.ada, fresh(other), "wren")
    page = looks_of(cast.ada, f"?with={other.pk}")
    assert "You gave a letter on its way." in page
    assert "With Maren Holt" not in page
    assert "With Samuel Adeyemi" in page
    asked = cast.tomasz_and_samuel.pk
    assert browser(cast.ada).get(f"/looks/?with={asked}").status_code == 404
    assert "said that you two met" in looks_of(cast.ada, f"?with={cast.ada_and_maren.pk}")


@pytest.mark.parametrize("line", ["", "heron"])
def test_that_a_professional_keeps_a_sealed_check_in_is_not_told(cast: Cast, line: str) -> None:
    meeting = met(cast.ada_and_maren, days_ago=NOT_OVER)
    before = looks_of(cast.ada)
    visit = browser(cast.maren)
    if line:
        answer(visit, meeting, line=line)
        visit.get(url_of(meeting))
    visit.get(f"/pairings/{meeting.pairing_id}/")
    after = looks_of(cast.ada)
    new = set(LINE.findall(after)) - set(LINE.findall(before))
    assert new == {"Maren Holt looked at the page of you two."}


def test_once_the_seal_is_open_the_look_is_told(cast: Cast) -> None:
    sealed, over = met(cast.ada_and_maren), met(cast.ada_and_maren, days_ago=OVER)
    browser(cast.maren).get(url_of(sealed))
    assert LOOKED not in looks_of(cast.ada)
    sensed(sealed, cast.ada, "wren")
    assert LOOKED in looks_of(cast.ada)
    browser(cast.maren).get(url_of(over))
    assert looks_of(cast.ada).count(LOOKED) == 2


def test_a_professional_reads_their_own_and_how_little_it_is(cast: Cast) -> None:
    sensed(met(cast.ada_and_maren, days_ago=OVER), cast.maren, "heron")
    page = looks_of(cast.maren)
    assert "You kept a check-in." in page
    assert "With Ada" in page
    assert "is not on record for you" in page
    assert "said that you two met" not in page


def test_it_says_that_the_record_is_whole_and_when_it_is_not(cast: Cast) -> None:
    assert "this record is whole" in looks_of(cast.ada)
    Entry.objects.filter(subject=cast.ada.id, number=2).update(at=timezone.now())
    page = looks_of(cast.ada)
    assert "this record is whole" not in page
    assert "From line 2 on" in page
    Entry.objects.filter(subject=cast.sefa.id).delete()
    assert "this record is whole" in looks_of(cast.sefa)


def test_the_hour_is_that_of_the_clock_here(cast: Cast) -> None:
    entry = Entry.objects.filter(subject=cast.ada.id).order_by("-number").first()
    assert entry is not None
    with override_settings(TIME_ZONE="Asia/Kathmandu"):
        here = timezone.localtime(entry.at).strftime("%H:%M")
        assert here in looks_of(cast.ada)


def test_a_long_record_comes_in_parts(cast: Cast) -> None:
    for days in range(50):
        met(cast.ada_and_maren, days_ago=days)
    assert looks_of(cast.ada).count("you two met") == 40
    assert looks_of(cast.ada, "?page=2").count("you two met") == 10
    assert looks_of(cast.ada, "?all=1").count("you two met") == 50
