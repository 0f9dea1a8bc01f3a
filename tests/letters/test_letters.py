"""Letters: kept, sent now or later, opened, taken back; to the person or to who runs the practice."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Cast, browser, client, fresh
from tests.conftest import once
from tests.letters.post import TEXT, list_page, open_it, page, send, take_back, written
from wend.letters.models import Letter
from wend.pairings.leaving import what_follows
from wend.pairings.models import Pairing
from wend.practices.models.member import membership_of
from wend.trail.models import Entry
from wend.vault.models import DataKey


def kinds(cast: Cast) -> list[str]:
    held = Entry.objects.filter(subject=cast.ada.id, kind__startswith="letters.")
    return list(held.values_list("kind", flat=True))


def test_a_letter_that_is_kept_is_read_by_nobody_else(cast: Cast) -> None:
    letter = written(cast.ada)
    assert TEXT in browser(cast.ada).get(f"/letters/{letter.pk}/").content.decode()
    for one in (cast.maren, cast.ruth, cast.tomasz, cast.samuel):
        assert page(letter, one) == ""
        assert str(letter.pk) not in list_page(one)
    assert browser(cast.sefa).get(f"/letters/{letter.pk}/").status_code == 404
    assert kinds(cast) == []


def test_whom_a_kept_letter_is_for_stands_nowhere(cast: Cast) -> None:
    letter = written(cast.ada)
    columns = {field.name for field in letter._meta.fields}
    assert columns == {"id", "key", "blob", "client", "version", "at"}


def test_a_letter_to_the_person_is_closed_until_they_open_it(cast: Cast) -> None:
    letter = written(cast.ada)
    assert send(letter, cast.ada, cast.ada_and_maren) == 302
    assert "From Ada, to you" in list_page(cast.maren)
    assert TEXT not in page(letter, cast.maren)
    assert open_it(letter, cast.maren) == 302
    assert TEXT in page(letter, cast.maren)
    assert page(letter, cast.ruth) == ""
    assert "opened on" in browser(cast.ada).get("/letters/").content.decode()
    assert kinds(cast) == ["letters.sent", "letters.opened", "letters.looked"]


def test_a_letter_taken_back_unopened_was_never_there(cast: Cast) -> None:
    before = list_page(cast.maren)
    letter = written(cast.ada)
    send(letter, cast.ada, cast.ada_and_maren)
    assert take_back(letter, cast.ada) == 302
    assert without_keys(list_page(cast.maren)) == without_keys(before)
    assert open_it(letter, cast.maren) == 404
    assert send(letter, cast.ada, cast.ada_and_maren) == 302


def without_keys(html: str) -> list[str]:
    return [line for line in html.splitlines() if "csrf" not in line and 'name="once"' not in line]


def test_a_letter_that_was_opened_can_still_be_taken_out_of_sight(cast: Cast) -> None:
    letter = written(cast.ada)
    send(letter, cast.ada, cast.ada_and_maren)
    open_it(letter, cast.maren)
    take_back(letter, cast.ada)
    assert page(letter, cast.maren) == ""
    assert "It was read once" in browser(cast.ada).get(f"/letters/{letter.pk}/").content.decode()
    assert send(letter, cast.ada, cast.ada_and_maren) == 409


def test_a_letter_for_a_day_to_come_waits_for_it(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter, day = written(cast.ada), timezone.localdate() + timedelta(days=7)
    send(letter, cast.ada, cast.ada_and_maren, on=day)
    assert page(letter, cast.maren) == ""
    assert open_it(letter, cast.maren) == 404
    assert "goes on" in browser(cast.ada).get("/letters/").content.decode()
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *args: day)
    assert "It is closed" in page(letter, cast.maren)


def test_leaving_stops_what_was_sent_before_and_what_was_to_come(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, later = written(cast.ada), written(cast.ada)
    day = timezone.localdate() + timedelta(days=7)
    send(now, cast.ada, cast.ada_and_maren)
    send(later, cast.ada, cast.ada_and_maren, on=day)
    open_it(now, cast.maren)
    fresh(cast.ada_and_maren).leave(by=cast.ada)
    assert page(now, cast.maren) == ""
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *args: day)
    assert page(later, cast.maren) == ""


def test_a_letter_written_after_leaving_arrives_unless_the_door_is_closed(cast: Cast) -> None:
    fresh(cast.ada_and_maren).leave(by=cast.ada)
    letter = written(cast.ada)
    assert send(letter, cast.ada, cast.ada_and_maren) == 302
    assert "It is closed" in page(letter, cast.maren)
    fresh(cast.ada_and_maren).set_door("closed", by=cast.maren)
    other = written(cast.ada)
    assert send(other, cast.ada, cast.ada_and_maren) == 200
    assert page(other, cast.maren) == ""


def in_linden(cast: Cast) -> None:
    """Ada meets Maren in the practice that Ruth runs."""
    Pairing.objects.filter(pk=cast.ada_and_maren.pk).update(practice=cast.linden)


def test_a_letter_to_the_practice_is_read_by_who_runs_it_and_has_no_name_on_it(cast: Cast) -> None:
    in_linden(cast)
    letter = written(cast.ada)
    shown = browser(cast.ada).get(f"/letters/{letter.pk}/").content.decode()
    assert "Now that is Ruth Amsel" in shown
    assert "Maren Holt cannot open it" in shown
    send(letter, cast.ada, cast.ada_and_maren, to="practice")
    assert page(letter, cast.maren) == ""
    assert page(letter, cast.samuel) == ""
    assert "To the practice you run" in list_page(cast.ruth)
    open_it(letter, cast.ruth)
    told = page(letter, cast.ruth)
    assert TEXT in told
    assert "Ada" not in told
    assert "Maren" not in told
    fresh(cast.ada_and_maren).leave(by=cast.ada)
    assert TEXT in page(letter, cast.ruth)


def test_who_works_alone_is_no_second_pair_of_eyes(cast: Cast) -> None:
    solo = membership_of(cast.samuel)
    assert solo
    held = Pairing.objects.filter(pk=cast.tomasz_and_samuel.pk)
    held.update(practice=solo.practice)
    letter = written(cast.tomasz_as_client)
    shown = browser(cast.tomasz_as_client).get(f"/letters/{letter.pk}/").content.decode()
    assert shown.count("Samuel Adeyemi reads it, and nobody else.") == 1
    assert "runs the practice reads it" not in shown


def test_nobody_can_be_written_to_before_the_two_have_met(cast: Cast) -> None:
    kit = client("Kit")
    asked = Pairing.objects.create(client=kit, professional=cast.maren, practice=cast.linden)
    assert send(written(kit), kit, asked) == 200
    assert (
        "nobody here you could send it to"
        in browser(kit).get(f"/letters/{Letter.objects.get(client=kit).pk}/").content.decode()
    )


def test_somebody_else_s_pairing_is_no_address(cast: Cast) -> None:
    letter = written(cast.ada)
    assert send(letter, cast.ada, cast.tomasz_and_samuel) == 200
    assert page(letter, cast.samuel) == ""


def test_words_can_be_changed_until_sent_and_two_pages_never_overwrite(cast: Cast) -> None:
    letter, visit = written(cast.ada), browser(cast.ada)
    url = f"/letters/{letter.pk}/"
    assert visit.post(url, once(text="Newer.", seen=1)).status_code == 302
    assert visit.post(url, once(text="From an old page.", seen=1)).status_code == 409
    assert Letter.objects.get(pk=letter.pk).text == "Newer."
    send(letter, cast.ada, cast.ada_and_maren)
    assert visit.post(url, once(text="Too late.", seen=2)).status_code == 409


def test_a_letter_on_its_way_is_not_thrown_away_and_a_kept_one_is_gone(cast: Cast) -> None:
    letter, visit = written(cast.ada), browser(cast.ada)
    send(letter, cast.ada, cast.ada_and_maren)
    url = f"/letters/{letter.pk}/throwing-away/"
    assert visit.post(url, once()).status_code == 409
    take_back(letter, cast.ada)
    assert visit.post(url, once()).status_code == 302
    assert not Letter.objects.filter(pk=letter.pk).exists()


def test_the_words_are_under_the_writer_s_key(cast: Cast) -> None:
    letter = written(cast.ada)
    assert TEXT.encode() not in bytes(letter.blob)
    send(letter, cast.ada, cast.ada_and_maren)
    open_it(letter, cast.maren)
    assert TEXT in page(letter, cast.maren)
    destroy_letters_of(cast)
    assert browser(cast.ada).get(f"/letters/{letter.pk}/").status_code == 404
    assert page(letter, cast.maren) == ""


def destroy_letters_of(cast: Cast) -> None:
    DataKey.objects.filter(holder=cast.ada.id, purpose="letters").delete()


def test_today_tells_the_receiver_that_a_letter_is_there_and_not_how_many(cast: Cast) -> None:
    send(written(cast.ada), cast.ada, cast.ada_and_maren)
    send(written(cast.ada), cast.ada, cast.ada_and_maren)
    today = browser(cast.maren).get("/today/").content.decode()
    assert today.count("A letter has arrived. It can wait.") == 1


def test_beside_the_box_stands_that_nobody_reads_it_now(cast: Cast) -> None:
    assert "Nobody reads this now" in browser(cast.ada).get("/letters/").content.decode()


def test_before_leaving_it_is_said_what_becomes_of_letters(cast: Cast) -> None:
    in_linden(cast)
    assert "letter" not in str(what_follows(fresh(cast.ada_and_maren)))
    send(written(cast.ada), cast.ada, cast.ada_and_maren)
    said = [str(one) for one in what_follows(fresh(cast.ada_and_maren))]
    assert "Maren Holt can no longer open the letters you sent them." in said
    send(written(cast.ada), cast.ada, cast.ada_and_maren, to="practice")
    said = [str(one) for one in what_follows(fresh(cast.ada_and_maren))]
    assert "A letter you sent to the practice stays there until you take it back." in said
