"""The sample's fictional people, and the life between them, made with the verbs real people use."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from wend.freedom.notices import FREE
from wend.pairings.models import Invitation, Pairing
from wend.people.models import Client, Person, Professional
from wend.practices.models import Limit, Member, Opening, Practice, Profile
from wend.sample.meetings import meet

DOMAIN = "sample.invalid"
ROLES = [
    ("ada", _("Ada"), _("client of Maren, twelve meetings, thinks of leaving")),
    ("maren", _("Maren Holt"), _("professional; works with breath and body")),
    ("tomasz", _("Tomasz Nowak"), _("both hats: professional here, client elsewhere")),
    ("ruth", _("Ruth Amsel"), _("professional and steward of Linden Street")),
    ("ines", _("Inês Carvalho"), _("peer counsellor; has room from January")),
    ("jonas", _("Jonas"), _("was asked to come, has not met anyone yet")),
]


def role_email(role: str) -> str:
    """The address by which the first page finds a sample person."""
    return f"{role}@{DOMAIN}"


def is_empty() -> bool:
    """Whether nobody lives in this database yet."""
    return not Person.objects.exists()


def _person(role: str) -> Person:
    person = Person.objects.create_user(
        sign_in_name=f"{role}-of-the-sample", email=role_email(role)
    )
    EmailAddress.objects.create(user=person, email=role_email(role), primary=True, verified=True)
    return person


def _client(role: str, called: str) -> Client:
    return Client.begin(_person(role), called=called)


def _professional(role: str, name: str, **profile: object) -> Professional:
    person = _person(role)
    TOTP.activate(person, generate_totp_secret())
    made = Professional.begin(person, name=name)
    card = Profile.of(made)
    for field, value in profile.items():
        setattr(card, field, value)
    card.save()
    card.show()
    return made


def _maren() -> Professional:
    maren = _professional(
        "maren",
        "Maren Holt",
        discipline="Body psychotherapist",
        town="Linden Town",
        sentence="We begin with the breath, and go as slowly as you like.",
        kinds_of_help=["counselling", "trauma"],
        methods=["body", "talking"],
        ways=["slow", "exercises"],
        languages=["en", "de"],
        in_person=True,
        place="8 Linden Street",
        fee="70 an hour, two places at 30",
        access="Second floor, with a lift.",
    )
    Opening.say(Profile.of(maren), room=False)
    Limit.objects.create(
        profile=Profile.of(maren), kind="know", text="help with the loss of a brother or sister"
    )
    Limit.objects.create(profile=Profile.of(maren), kind="worked", text="people who hear voices")
    return maren


def _tomasz() -> Professional:
    tomasz = _professional(
        "tomasz",
        "Tomasz Nowak",
        discipline="Psychologist",
        town="Linden Town",
        sentence="You lead. I ask a lot of questions.",
        kinds_of_help=["counselling", "substance"],
        methods=["talking", "cbt"],
        ways=["leads", "direct"],
        languages=["en", "pl"],
        in_person=True,
        remote=True,
        place="8 Linden Street",
        fee="90 an hour",
    )
    Opening.say(Profile.of(tomasz), room=True)
    return tomasz


def _ruth() -> Professional:
    return _professional(
        "ruth",
        "Ruth Amsel",
        discipline="Psychiatrist",
        town="Linden Town",
        sentence="I look at medicine and at what you want from life.",
        kinds_of_help=["psychiatry", "counselling"],
        methods=["medicine", "talking"],
        ways=["direct", "listens"],
        languages=["en", "he"],
        in_person=True,
        place="8 Linden Street",
    )


def _ines() -> Professional:
    ines = _professional(
        "ines",
        "Inês Carvalho",
        discipline="Peer counsellor",
        town="Linden Town",
        sentence="I lost my brother at nineteen. I am not a therapist. I listen, and I tell you when I am "
        "out of my depth.",
        kinds_of_help=["grief", "peer"],
        methods=["peer", "talking"],
        ways=["listens", "warm"],
        languages=["en", "pt"],
        in_person=True,
        remote=True,
        place="8 Linden Street",
        free_of_charge=True,
    )
    Opening.say(Profile.of(ines), room=True)
    Limit.objects.create(
        profile=Profile.of(ines), kind="know", text="help when sleep has been gone for weeks"
    )
    return ines


def _trying(client: Client, professional: Professional) -> Pairing:
    invited = Invitation.make(by=professional, meant_for=client.called, situation="free")
    return invited.accept(by=client, variant=FREE.code)


def load() -> None:
    """Fill an empty database; nothing is done when anybody is in it."""
    if not is_empty():
        return
    with transaction.atomic():
        ruth, maren, tomasz, ines = _ruth(), _maren(), _tomasz(), _ines()
        linden = Practice.found(name="Linden Street", kind="clinic", by=ruth)
        for one in (maren, tomasz, ines):
            Member.objects.create(practice=linden, professional=one)
        ada, tom = _client("ada", "Ada"), Client.begin(tomasz.person, called="Tom")
        _client("jonas", "Jonas")
        _trying(tom, ines)
        Invitation.make(by=maren, meant_for="Jonas", situation="free")
        _together(ada, maren)


def _together(ada: Client, maren: Professional) -> None:
    pairing = _trying(ada, maren)
    pairing.go_on_together(by=ada)
    pairing.go_on_together(by=maren)
    meet(Pairing.objects.get(pk=pairing.pk), ada)
