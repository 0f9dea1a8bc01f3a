"""The cast: who stands in the tests. Named, so that a failing test reads like a story.

Ada is Maren's client and trying; Jonas is invited and has no account yet; Ruth is steward of Linden
Street, where Maren and Tomasz are members; Tomasz wears both hats: professional here, and client of
Samuel, who works alone; Sefa is nobody's client and looks around; Olu has an
account and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.db import transaction
from django.test import Client as Browser

from tests.remembered import remembered
from wend.freedom.notices import notice_for
from wend.pairings.models import Invitation, Pairing
from wend.people.models import Client, Hat, Person, Professional
from wend.people.wearing import KEY
from wend.practices.models import Member, Practice, Profile
from wend.practices.models.member import membership_of

PASSWORD = "seven quiet lamps"


def client(called: str) -> Client:
    """A person who is a client."""
    return Client.begin(Person.objects.create_user(password=PASSWORD), called=called)


def professional(name: str, person: Person | None = None) -> Professional:
    """A person who is a professional and has a second factor."""
    person = person or Person.objects.create_user(
        password=PASSWORD, email=f"{name.split(maxsplit=1)[0].lower()}@example.org"
    )
    if not Authenticator.objects.filter(user=person).exists():
        TOTP.activate(person, generate_totp_secret())
    made = Professional.begin(person, name=name)
    Profile.of(made)
    return made


def trying(one: Client, other: Professional, situation: str = "free") -> Pairing:
    """A pairing that was invited and accepted, through the verbs a person would use."""
    member = membership_of(other)
    invited = Invitation.make(
        by=other,
        meant_for=one.called,
        situation=situation,
        practice=member.practice if member else None,
    )
    return fresh(invited.accept(by=one, variant=notice_for(situation).code))


def bridging(one: Client, other: Professional) -> Pairing:
    """A pairing in which the client looks for something else and stays meanwhile."""
    pairing = trying(one, other)
    pairing.look(by=one)
    return fresh(pairing)


def fresh(pairing: Pairing) -> Pairing:
    """The pairing as a new request would find it."""
    return Pairing.objects.get(pk=pairing.pk)


def browser(hat: Hat | Person | None = None, **headers: Any) -> Browser:
    """A visit: signed in under a hat, or as a stranger."""
    visit = Browser(headers=headers or None)
    if hat is None:
        return visit
    person = hat if isinstance(hat, Person) else hat.person
    visit.force_login(person)
    if not isinstance(hat, Person):
        session = visit.session
        session[KEY] = hat.side
        session.save()
    return visit


@contextmanager
def undone() -> Iterator[None]:
    """What happens in here has not happened, in either database."""
    with transaction.atomic(using="vault"), transaction.atomic():
        try:
            yield
        finally:
            transaction.set_rollback(True)
            transaction.set_rollback(True, using="vault")


@dataclass
class Cast:
    """Everybody, in one practice and a second one."""

    ada: Client
    maren: Professional
    tomasz: Professional
    tomasz_as_client: Client
    ruth: Professional
    samuel: Professional
    sefa: Client
    olu: Person
    linden: Practice
    ada_and_maren: Pairing
    tomasz_and_samuel: Pairing
    jonas: Invitation


def everybody() -> Cast:
    """The whole cast, as the module's docstring tells it."""
    return remembered(_everybody)


def _everybody() -> Cast:
    ruth, maren, tomasz = (
        professional("Ruth Amsel"),
        professional("Maren Holt"),
        professional("Tomasz Nowak"),
    )
    samuel = professional("Samuel Adeyemi")
    linden = Practice.found(name="Linden Street", kind="clinic", by=ruth)
    Practice.found(name="Samuel Adeyemi", kind="solo", by=samuel)
    for one in (maren, tomasz):
        Member.objects.create(practice=linden, professional=one)
    ada, sefa = client("Ada"), client("Sefa")
    tomasz_as_client = Client.begin(tomasz.person, called="Tom")
    return Cast(
        ada=ada,
        maren=maren,
        tomasz=tomasz,
        tomasz_as_client=tomasz_as_client,
        ruth=ruth,
        samuel=samuel,
        sefa=sefa,
        olu=Person.objects.create_user(password=PASSWORD),
        linden=linden,
        ada_and_maren=trying(ada, maren),
        tomasz_and_samuel=trying(tomasz_as_client, samuel),
        jonas=Invitation.make(by=maren, meant_for="Jonas", situation="free"),
    )


@pytest.fixture
def cast(db: None) -> Cast:
    """The cast in the test's database."""
    return everybody()
