"""A solo professional begins alone: name, second factor, profile, first invitation."""

import re

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client as Browser
from django.test import override_settings

from tests.cast import PASSWORD, Cast, browser
from tests.conftest import once
from wend.people.models import Person
from wend.practices.models import Practice

NEW = {
    "name": "Noor Haddad",
    "email": "noor@example.org",
    "password": PASSWORD,
    "practice": "Noor Haddad",
    "kind": "solo",
}


def code_for(page: str) -> str:
    """The code an authenticator app would show for the secret on the page."""
    secret = re.search(r'class="code">([A-Z2-7]{16,})<', page)
    assert secret
    return str(format_hotp_value(hotp_value(secret[1], next(yield_hotp_counters_from_time()))))


@pytest.mark.django_db(databases=["default", "vault"])
def test_alone_from_nothing_to_an_invitation() -> None:
    noor = Browser()
    answer = noor.post("/beginning/", once(**NEW))
    assert answer["Location"] == "/account/second-factor/totp/activate/"
    assert noor.get("/profile/")["Location"] == answer["Location"], "no second factor, no work"
    page = noor.get(answer["Location"]).content.decode()
    answer = noor.post(answer["Location"], {"code": code_for(page)})
    assert answer.status_code == 302
    noor.post(
        "/profile/",
        once(discipline="Nurse", sentence="I come to your home.", languages=["en"], remote="on"),
    )
    assert "I come to your home." in noor.get("/profile/").content.decode()
    answer = noor.post("/pairings/invitations/", once(meant_for="M.", situation="free"))
    paper = noor.get(answer["Location"]).content.decode()
    assert re.search(r"[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}", paper)


@override_settings(WEND_NEW_PRACTICES="first")
def test_a_server_that_has_a_practice_opens_no_second_one(cast: Cast) -> None:
    assert browser().post("/beginning/", once(**NEW)).status_code == 403
    assert Practice.objects.count() == 2


def test_a_known_address_is_not_given_away(cast: Cast) -> None:
    answer = browser().post("/beginning/", once(**{**NEW, "email": "maren@example.org"}))
    assert answer.status_code == 409
    assert not Person.objects.filter(sign_in_name="noor").exists()


def test_a_steward_invites_a_member_and_only_a_steward(cast: Cast) -> None:
    ruth = browser(cast.ruth)
    ruth.post("/practice/invitations/", once())
    link = re.search(r"/joining/[^<\s]+", ruth.get("/practice/").content.decode())
    assert link
    assert "/joining/" not in ruth.get("/practice/").content.decode(), "shown once"
    joined = browser().post(
        link[0], once(name="Noor Haddad", email="noor@example.org", password=PASSWORD)
    )
    assert joined.status_code == 302
    assert cast.linden.members.count() == 4
    assert browser().get(link[0]).status_code == 404
    assert browser(cast.maren).post("/practice/invitations/", once()).status_code == 409
