"""A stolen disk is noise: a canary in every box people write in, and everything that is kept searched."""

from __future__ import annotations

import base64
import importlib
import logging
import pkgutil
import uuid
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import pytest
from django import forms
from django.apps import apps
from django.contrib.sessions.backends.db import SessionStore
from django.core import mail
from django.core.cache import cache
from django.db import connection, transaction

import wend
from tests.cast import Cast
from tests.promises.canaries import Canaries, Listening, everywhere, files
from tests.promises.story import Story
from wend.practices.models import Practice
from wend.vault.models import DataKey
from wend.vault.records import Private, unlock_all

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "vault"])

# What stands in a blob beside people's own words: closed words, dates, references, random secrets.
CLOSED: Final[dict[str, set[str]]] = {
    "checkins.CheckIn": {"sharing", "ratings"},
    "words.Copy": {"kind"},
    "handoffs.LettingGo": {"reason", "ends_on", "alternatives"},
    "handoffs.Draft": {
        "reason", "meanwhile", "review_on", "ends_on", "alternatives", "nobody",
        "not_in_crisis",
    },
    "groups.Group": {"kind"},
    "pairings.Invitation": {"code"},
    "supporters.Supporter": {"picks"},
    "pairings.Review": {"says"},
    "freedom.AgeSaid": {"under", "age"},
    "learning.Yes": {"about", "yes"},
    "notify.Address": {"zone", "language"},
    "silence.Choice": {"how", "weeks", "seen"},
    "silence.Here": {"on"},
    "coming.Calendar": {"salt", "series"},
    "trail.Entry": {"salt", "details"},
}  # fmt: skip
# These hold closed words alone, which no canary can stand for.
WITHOUT_WORDS: Final = {
    "trail.Entry", "freedom.AgeSaid", "learning.Yes", "silence.Choice", "silence.Here",
    "coming.Calendar",
}  # fmt: skip
# Read by anyone on purpose: that is what a profile, and a name on a door, are for.
PUBLIC: Final = {
    "ProfileForm.discipline": "stands on the profile, for anyone who looks for help",
    "ProfileForm.sentence": "stands on the profile",
    "ProfileForm.place": "stands on the profile: where people come to",
    "ProfileForm.town": "stands on the profile, and is what finding searches by",
    "ProfileForm.fee": "stands on the profile",
    "ProfileForm.access": "stands on the profile",
    "LimitForm.text": "the limits card, which is for reading before anyone asks to meet",
    "BeginningForm.name": "a professional's name, as their clients and finding know it",
    "BeginningForm.practice": "the name of a practice, which stands on its members' listings",
    "BeginningForm.email": "a professional signs in by it, so it is looked up; pages never show it",
    "BeginningForm.password": "kept as an argon2 hash alone; told for clients, by JoiningForm.password",
    "Beginning.name": "the form that BeginningForm is made from",
    "Beginning.email": "the form that BeginningForm is made from",
    "Beginning.password": "the form that BeginningForm is made from",
    "NewPassword.password": "the form that JoiningForm is made from",
    "FarewellForm.words": "kept by LettingGo, told for a professional by LettingGoForm.words",
    "FarewellForm.cover": "kept by LettingGo, told for a professional by LettingGoForm.cover",
    "OwnRuleForm.words": "a practice's own words for the reviewer: about words, as its page says",
    "OwnRuleForm.why": "a practice's own words, read by its members",
    "OwnRuleForm.instead": "a practice's own words, read by its members",
    "OwnRuleForm.flag": "made-up sentences: the page asks for nothing about a person",
    "OwnRuleForm.fine": "made-up sentences: the page asks for nothing about a person",
    "QuietForm.heading": "a heading that a law prescribes",
    "PlanForm.zone": "the name of a time zone, which the page fills in",
    "GatheringForm.zone": "the name of a time zone, which the page fills in",
    "WishForm.seed": "a hidden number that keeps a random order from page to page",
}


Told = tuple[Story, Listening]


@pytest.fixture
def told(cast: Cast, settings: Any) -> Iterator[Told]:
    """The story, told while everything that is logged is listened to."""
    settings.EMAIL_HOST = "post.example"
    with Listening() as listening:
        story = Story(cast)
        story.tell()
        yield story, listening


def private_models() -> list[type[Private]]:
    return [model for model in apps.get_models() if issubclass(model, Private)]


def leaves(content: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The values of a blob, each under the first name that leads to it."""
    for name, value in content.items():
        for inner in value.values() if isinstance(value, dict) else [value]:
            yield name, inner


def unwritten(canaries: Canaries) -> list[str]:
    """The places in private records that the story has put no canary in."""
    missing = []
    for model in private_models():
        label, held = model._meta.label, unlock_all(model._default_manager.all())
        free = {
            (name, said in canaries)
            for _, content in held
            for name, said in leaves(content)
            if name not in CLOSED.get(label, set())
        }
        named = {name for name, _ in free}
        missing += [f"{label}.{name}" for name in named if (name, True) not in free]
        if not held or (not named and label not in WITHOUT_WORDS):
            missing.append(label)
    return missing


def boxes() -> set[str]:
    """Every box for free text in every form of the site."""
    for found in pkgutil.walk_packages(wend.__path__, "wend."):
        if found.name.endswith("forms") and "sample" not in found.name:
            importlib.import_module(found.name)
    return {
        f"{form.__name__}.{name}"
        for form in below(forms.BaseForm)
        if form.__module__.startswith("wend.")
        for name, box in getattr(form, "base_fields", {}).items()
        if isinstance(box, forms.CharField)
    }


def below(parent: type[Any]) -> Iterator[type[Any]]:
    for child in parent.__subclasses__():
        yield child
        yield from below(child)


def the_story_writes_into_every_private_record(told: Told) -> None:
    assert unwritten(told[0].canaries) == []


def the_story_fills_in_every_box_there_is(told: Told) -> None:
    story, _ = told
    assert boxes() - story.boxes - set(PUBLIC) == set()
    assert set(PUBLIC) - boxes() == set(), "an exception for a box that is gone"


def nothing_that_was_written_can_be_read_from_the_disk(told: Told) -> None:
    story, listening = told
    for secret in story.secrets:
        story.canaries.known[secret] = "a link or a code"
    places = everywhere(listening)
    found = story.canaries.found_in(places)
    searched = sum(map(len, places.values()))
    print(
        f"\nstolen disk: {len(story.canaries.known)} canaries, {len(places)} places, "
        f"{searched:,} bytes, found {len(found)}"
    )
    assert found == []
    assert mail.outbox, "a mail was sent, and nothing but its To says to whom"
    assert "ValueError at" in "\n".join(listening.lines), "the error was logged, without its words"


def nor_from_a_journal_in_the_middle_of_a_change(told: Told) -> None:
    story, _ = told
    if connection.vendor != "sqlite":
        return  # PostgreSQL's journal holds rows as its tables do, which are searched.
    with transaction.atomic():
        # The journal holds every page as it was before; what does not change is not written there.
        for model in private_models():
            model._default_manager.update(key=uuid.uuid4())
        held = dict(files())
        transaction.set_rollback(True)
        assert any(name.endswith("-journal") and content for name, content in held.items())
        assert story.canaries.found_in(held) == []


def no_key_stands_on_the_disk_unwrapped(told: Told) -> None:
    kept = b"".join(everywhere(told[1]).values())
    keys = [key.open() for key in DataKey.objects.all()]
    assert len(keys) > 10
    assert not any(key in kept or key.hex().encode() in kept for key in keys)


PROMISES: Final[list[Callable[[Told], None]]] = [
    the_story_writes_into_every_private_record,
    the_story_fills_in_every_box_there_is,
    nothing_that_was_written_can_be_read_from_the_disk,
    nor_from_a_journal_in_the_middle_of_a_change,
    no_key_stands_on_the_disk_unwrapped,
]


def test_after_the_story_the_disk_is_noise(
    told: Told, subtests: pytest.Subtests, capsys: pytest.CaptureFixture[str]
) -> None:
    """The story is told once, and each promise is held against what it left."""
    with capsys.disabled():
        for promise in PROMISES:
            with subtests.test(promise.__name__):
                promise(told)


def in_a_row(word: str) -> None:
    Practice.objects.create(name=f"the {word} house", kind="solo")


def in_a_session(word: str) -> None:
    session = SessionStore()
    session["said"] = word
    session.save()


PLANTS: Final[dict[str, Callable[[str], Any]]] = {
    "table default.practices_practice": in_a_row,
    "sessions": in_a_session,
    "cache": lambda word: cache.set("said", word),
    "mails": lambda word: mail.send_mail("Wend", word, None, ["someone@example.org"]),
    "logs": lambda word: logging.getLogger("wend.words").warning("said %s", word),
}


@pytest.mark.parametrize("place", PLANTS)
def test_a_plain_canary_would_be_found(db: None, place: str) -> None:
    canaries = Canaries()
    with Listening() as listening:
        PLANTS[place](canaries.new("planted"))
        places = everywhere(listening)
    cache.clear()
    found = canaries.found_in(places)
    assert f"planted in {place}" in found
    if place.startswith("table") and connection.vendor == "sqlite":
        assert any("planted in file" in one for one in found)


@pytest.mark.anydb
@pytest.mark.parametrize("before", ["", "a", "ab", "abc"])
def test_base64_hides_nothing(before: str) -> None:
    canaries = Canaries()
    held = base64.b64encode(f"{before}{canaries.new('planted')} and more".encode())
    assert canaries.found_in({"somewhere": held})


def test_a_private_record_the_story_forgets_is_told(cast: Cast) -> None:
    missing = unwritten(Canaries())
    assert "letters.Letter" in missing
    assert "people.Client.called" in missing
