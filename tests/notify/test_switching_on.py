"""Messages are off until somebody gives an address, opens the mail there, and presses the button."""

from tests.cast import Cast, browser
from tests.conftest import once
from tests.notify.conftest import Clock
from tests.notify.post_office import PostOffice, switched_on, work
from wend.notify import tell
from wend.notify.models import Address
from wend.people.models import Client, Hat
from wend.trail.models import Entry

GIVEN = {"to": "ada@home.example", "zone": "Europe/Berlin"}


def ask(hat: Hat, office: PostOffice) -> str:
    """Give an address on the page; the path in the mail that came."""
    assert browser(hat).post("/messages/", once(**GIVEN))["Location"] == "/messages/"
    work()
    return office.link()


def test_off_until_switched_on(cast: Cast, clock: Clock, office: PostOffice) -> None:
    for hat in (cast.ada, cast.maren):
        assert "They are off" in browser(hat).get("/messages/").content.decode()
        tell(hat)
    assert work() == 0
    assert office.taken == []


def test_opening_the_link_confirms_nothing_and_pressing_does(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    path = ask(cast.ada, office)
    assert office.taken[0].rcpt_tos == ["ada@home.example"]
    page = browser().get(path).content.decode().split("<main")[1].split("</main>")[0]
    assert page.count("<button") == 1
    assert not any(name in page for name in ("Ada", "ada@", "Maren", "Linden"))
    tell(cast.ada)
    assert work() == 0
    assert "One step is left" in browser(cast.ada).get("/messages/").content.decode()
    assert browser().post(path, once())["Location"] == "/messages/confirmed/"
    assert "They are on" in browser(cast.ada).get("/messages/").content.decode()
    tell(cast.ada)
    work()
    assert [envelope.rcpt_tos for envelope in office.taken] == [["ada@home.example"]] * 2


def test_a_new_address_ends_the_old_one_at_once(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    switched_on(cast.ada, "old@home.example")
    ask(cast.ada, office)
    tell(cast.ada)
    work()
    assert [envelope.rcpt_tos for envelope in office.taken] == [["ada@home.example"]]


def test_removed_it_is_gone_with_what_waited(cast: Cast, clock: Clock, office: PostOffice) -> None:
    switched_on(cast.ada, "ada@home.example")
    tell(cast.ada)
    browser(cast.ada).post("/messages/removal/", once())
    work()
    assert office.taken == []
    assert not Address.objects.exists()


def test_quiet_for_now_and_back(cast: Cast, clock: Clock, office: PostOffice) -> None:
    switched_on(cast.ada, "ada@home.example")
    tell(cast.ada)
    browser(cast.ada).post("/messages/quiet/", once())
    tell(cast.ada)
    work()
    assert office.taken == []
    browser(cast.ada).post("/messages/quiet/", once(over="1"))
    assert work() == 0, "nothing piled up"
    tell(cast.ada)
    work()
    assert len(office.taken) == 1


def test_each_hat_has_its_own(cast: Cast, clock: Clock, office: PostOffice) -> None:
    switched_on(cast.tomasz_as_client, "tom@home.example")
    page = browser(cast.tomasz).get("/messages/").content.decode()
    assert "They are off" in page
    assert "tom@home.example" not in page
    tell(cast.tomasz)
    assert work() == 0
    browser(cast.tomasz).post("/messages/removal/", once())
    tell(cast.tomasz_as_client)
    work()
    assert office.taken[0].rcpt_tos == ["tom@home.example"]


def test_a_confirming_link_opens_for_two_weeks(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    path = ask(cast.ada, office)
    clock("2026-12-08 10:01")
    for answer in (browser().get(path), browser().post(path, once())):
        assert answer.status_code == 410
    assert Address.objects.get().confirmed_at is None


def test_nobody_can_have_a_letter_box_filled(cast: Cast, clock: Clock, office: PostOffice) -> None:
    for _ in range(5):
        ask(cast.ada, office)
    answer = browser(cast.ada).post("/messages/", once(**GIVEN))
    assert answer.status_code == 409
    work()
    assert len(office.taken) == 5
    clock("2026-11-25 10:01")
    ask(cast.ada, office)


def test_without_a_mail_server_nothing_is_kept(cast: Cast, settings: object) -> None:
    settings.EMAIL_HOST, settings.EMAIL_BACKEND = "", "wend.notify.post.Backend"  # type: ignore[attr-defined]
    assert "cannot send mail" in browser(cast.ada).get("/messages/").content.decode()
    browser(cast.ada).post("/messages/", once(**GIVEN))
    assert not Address.objects.exists()


def test_the_trail_tells_of_it(cast: Cast, clock: Clock, office: PostOffice) -> None:
    path = ask(cast.ada, office)
    browser().post(path, once())
    browser(cast.ada).post("/messages/removal/", once())
    told = Entry.objects.filter(subject=cast.ada.id, kind__startswith="notify")
    assert [entry.kind.removeprefix("notify.") for entry in told] == [
        "given",
        "confirmed",
        "removed",
    ]


def test_who_erased_their_words_holds_nobody_up(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    from wend.vault.models import destroy  # noqa: PLC0415

    switched_on(cast.ada, "ada@home.example")
    tell(cast.ada)
    destroy(cast.ada.id)
    tell(Client.objects.get(pk=cast.ada.pk))
    work()
    assert office.taken == []
