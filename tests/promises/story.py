"""A story in which everything that can be written is written, through the forms people use.

Each form is filled with a canary in every box it has for free text; ``boxes`` remembers which forms have
had one, so that a box nobody told of fails the test.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from unittest.mock import patch

from django import forms
from django.test import Client as Browser
from django.utils import timezone

from tests.cast import Cast, browser, fresh
from tests.coming.files import at, bring, calendar, choose, event
from tests.conftest import once
from tests.notify.post_office import work
from tests.promises.canaries import Canaries
from wend.checkins.models import Meeting
from wend.groups.models import Group, Seat
from wend.handoffs.models import Carry
from wend.letters.models import Letter
from wend.notify.models import Address
from wend.pairings.models import Bridge, Pairing
from wend.people.models import Client
from wend.practices.models import Profile
from wend.words.models import Word

SOON = (timezone.localdate() + timedelta(days=20)).isoformat()

FULL = ("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "ATTENDEE;CN=Jo", "COMMENT", "X-ALT-DESC")


class Story:
    """Tells it once; ``canaries`` are what was written, ``boxes`` the forms' boxes that held one."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.canaries = Canaries()
        self.boxes: set[str] = set()
        self.secrets: list[str] = []

    def tell(self) -> None:
        with self._remembering():
            pairing = self._an_invitation_is_accepted()
            jonas = pairing.client
            assert jonas is not None
            self._messages_are_switched_on(jonas)
            self._how_to_be_looked_for(pairing, jonas)
            self._a_calendar_is_brought(pairing, jonas)
            self._they_meet_and_check_in(pairing, jonas)
            self._a_group(pairing, jonas)
            self._honest_words(pairing, jonas)
            self._letters_and_words_to_take_along(pairing, jonas)
            self._what_a_supporter_may_see(jonas)
            self._the_bridge(pairing, jonas)
            self._letting_go(pairing)
            self._what_a_professional_says(pairing)
            self._an_ask()
            self._looking_around(jonas)
            self._mistakes(pairing)
            work()

    def say(self, visit: Browser, path: str, *boxes: str, **fields: Any) -> Any:
        """Fill in a form: a new canary in each of these boxes, the rest as given."""
        typed = {box: f"I say {self.canaries.new(f'{path} {box}')} here" for box in boxes}
        return visit.post(path, once(**typed, **fields))

    @contextmanager
    def _remembering(self) -> Iterator[None]:
        cleaned = forms.BaseForm.full_clean

        def full_clean(form: forms.BaseForm) -> None:
            for name in form.fields:
                if form.data.get(form.add_prefix(name)) in self.canaries:
                    self.boxes.add(f"{type(form).__name__}.{name}")
            cleaned(form)

        with patch.object(forms.BaseForm, "full_clean", full_clean):
            yield

    def _an_invitation_is_accepted(self) -> Pairing:
        """With a name and a password that nobody else may ever read."""
        maren = browser(self.cast.maren)
        made = self.say(maren, "/pairings/invitations/", "meant_for", situation="free")
        maren.get(made["Location"])
        pairing = Pairing.objects.order_by("-since")[0]
        self.secrets.append(pairing.invitation.code)
        self.say(browser(), f"/invitation/{pairing.invitation.code}/", "called", "password")
        return fresh(pairing)

    def _messages_are_switched_on(self, jonas: Client) -> None:
        """An address is asked to confirm itself; from then on mails go there, and say nothing."""
        to = f"{self.canaries.new('AddressForm.to')}@post.example"
        browser(jonas).post("/messages/", once(to=to, zone="Europe/Berlin"))
        work()
        Address.objects.get(holder=jonas.id).confirm()

    def _how_to_be_looked_for(self, pairing: Pairing, jonas: Client) -> None:
        """Somebody is named, asked, says yes, and is asked to say hello when it has been quiet."""
        to = f"{self.canaries.new('NamingForm.to')}@post.example"
        chosen = once(how="person", weeks="2", seen="on")
        browser(jonas).post(f"/pairings/{pairing.pk}/silence/", chosen)
        self.say(browser(jonas), "/silence/", "shown_as", to=to, zone="Pacific/Auckland")
        work()
        Address.objects.exclude(holder=jonas.id).get(subject=jonas.id).confirm()
        for hat in (jonas, self.cast.maren):
            browser(hat).get(f"/pairings/{pairing.pk}/")

    def _a_calendar_is_brought(self, pairing: Pairing, jonas: Client) -> None:
        """A file full of words, of which nothing is kept but days and hours."""
        start = at(timezone.localdate() + timedelta(days=9))
        said = {name: self.canaries.new(f"a calendar's {name}") for name in FULL}
        lines = [
            f"{name}:{words}" for name, words in said.items() if name not in ("UID", "SUMMARY")
        ]
        data = calendar(event(said["UID"], start, *lines, title=said["SUMMARY"]))
        for hat in (jonas, self.cast.maren):
            word = self.canaries.new("CalendarForm.word")
            bring(pairing, hat, data, word)
            html = bring(pairing, hat, data)
            assert said["SUMMARY"] in html
            assert choose(pairing, hat, html, said["SUMMARY"]) == 302

    def _they_meet_and_check_in(self, pairing: Pairing, jonas: Client) -> None:
        one = f"/pairings/{pairing.pk}/meetings/"
        browser(self.cast.maren).post(one, once(on=timezone.localdate().isoformat()))
        meeting = Meeting.objects.get(pairing=pairing)
        sit = f"{one}{meeting.pk}/"
        self.say(browser(jonas), f"{sit}check-in/", "line", gut="4", sharing="all")
        self.say(browser(self.cast.maren), f"{sit}check-in/", "line", mine="5")
        client = browser(jonas)
        client.post(f"{sit}check-in/links/", once())
        link = self._link_on(client, f"{sit}check-in/links/", "check-in")
        self.say(browser(), link, "line", gut="3")
        for hat in (jonas, self.cast.maren):
            browser(hat).get(sit)
            browser(hat).get(f"/pairings/{pairing.pk}/mirror/?show=words")
        client.post(f"/pairings/{pairing.pk}/yeses/", once(about="sensing", said="yes"))

    def _a_group(self, pairing: Pairing, jonas: Client) -> None:
        """What the professional calls it is theirs; the client says yes."""
        maren, who = browser(self.cast.maren), [str(pairing.pk)]
        self.say(maren, "/groups/", "called", kind="couple", whom=who)
        self.say(maren, f"/groups/{Group.objects.get().pk}/name/", "called")
        seat = Seat.objects.get(pairing=pairing)
        browser(jonas).post(f"/pairings/{pairing.pk}/with-others/{seat.pk}/joining/", once())

    def _link_on(self, visit: Browser, path: str, kind: str) -> str:
        found = re.search(rf"/{kind}/([\w-]{{20,}})/", visit.get(path).content.decode())
        assert found
        self.secrets.append(found[1])
        return found[0]

    def _honest_words(self, pairing: Pairing, jonas: Client) -> None:
        all_words = f"/pairings/{pairing.pk}/words/"
        self.say(browser(self.cast.maren), all_words, "text", kind="resonate")
        word = Word.objects.get(pairing=pairing)
        self.say(browser(jonas), f"{all_words}{word.pk}/answering/", "text")
        self.say(browser(jonas), all_words, "text", kind="hurt", keep="1")
        self.say(browser(jonas), all_words, "text", kind="helped")
        for hat in (jonas, self.cast.maren):
            browser(hat).get(all_words)

    def _letters_and_words_to_take_along(self, pairing: Pairing, jonas: Client) -> None:
        client = browser(jonas)
        self.say(client, "/letters/", "text")
        letter = Letter.objects.get(client=jonas)
        client.post(f"/letters/{letter.pk}/sending/", once(to=f"person:{pairing.pk}"))
        browser(self.cast.maren).post(f"/letters/received/{letter.pk}/opening/", once())
        client.post("/carries/", once())
        carry = Carry.objects.get(client=jonas)
        url = f"/carries/{carry.pk}/"
        parts = ("brings", "matters", "helped", "not_helped", "ask_first", "wrote")
        self.say(client, url, *parts)
        client.post(f"{url}links/", once(days="7"))
        link = self._link_on(client, f"{url}page/", "carried")
        browser().post(link, once())

    def _what_a_supporter_may_see(self, jonas: Client) -> None:
        """Two links, so that one is taken back and one stays."""
        client = browser(jonas)
        client.post("/supporters/switching/", once())
        for end in ("link/", "uninviting/"):
            url = self.say(client, "/supporters/", "called")["Location"]
            link = self._link_on(client, url, "for-you")
            self.say(client, url, "called", "words", "call", picks=["words", "call"])
            browser().post(link)
            client.post(f"{url}{end}", once())
            client.get(url)

    def _the_bridge(self, pairing: Pairing, jonas: Client) -> None:
        """Planned, and looked at again on its day by both; and lists on which the client waits."""
        browser(jonas).post(f"/pairings/{pairing.pk}/looking/", once())
        url = f"/pairings/{pairing.pk}/bridge/"
        plan = ("what", "how_often", "on_call", "ends")
        self.say(browser(jonas), url, *plan, review_on=SOON)
        Bridge.objects.update(review_on=timezone.localdate())
        for hat in (jonas, self.cast.maren):
            self.say(browser(hat), f"{url}review/", "line", says="partly")
        self.say(browser(jonas), "/waiting/", "name", "since", "about")
        browser(jonas).post("/young/", once(under="yes"))

    def _what_a_professional_says(self, pairing: Pairing) -> None:
        """An hour that is kept, who is there meanwhile, how the bridge ends."""
        url, maren = f"/pairings/{pairing.pk}/", browser(self.cast.maren)
        self.say(maren, f"{url}hour/", "which")
        self.say(maren, f"{url}away/", "cover", until=SOON)
        self.say(maren, f"{url}bridge/end/", "last_talk", "why_sooner", ends_on=SOON)

    def _letting_go(self, pairing: Pairing) -> None:
        """Kept as a draft and sent, once with a bridge and once with none."""
        url, maren = f"/pairings/{pairing.pk}/letting-go/", browser(self.cast.maren)
        bridge = {"reason": "know", "meanwhile": "bridge", "review_on": SOON, "nobody": "1"}
        none = {"reason": "know", "meanwhile": "none", "ends_on": SOON, "nobody": "1"}
        for asked in (bridge, none):
            asked["not_in_crisis"] = "1"
        boxes = (
            "words",
            "what",
            "how_often",
            "why_none",
            "why_sooner",
            "look_for",
            "talk",
            "cover",
        )
        self.say(maren, url, *boxes, **bridge)
        other = f"/pairings/{self.cast.ada_and_maren.pk}/letting-go/"
        self.say(maren, other, *boxes, **none)
        third = f"/pairings/{self.cast.tomasz_and_samuel.pk}/letting-go/"
        self.say(browser(self.cast.samuel), third, *boxes, draft="1", **bridge)
        self.say(browser(self.cast.samuel), third, *boxes, look="1", **none)

    def _an_ask(self) -> None:
        profile = Profile.of(self.cast.samuel)
        profile.show()
        self.say(browser(self.cast.sefa), f"/asking/{profile.pk}/", "words")

    def _looking_around(self, jonas: Client) -> None:
        """Searching, and having words looked at before they are kept, leave nothing behind."""
        for visit in (browser(), browser(jonas)):
            self.say(visit, "/finding/", "words", "place")
            self.say(visit, "/finding/results/", "words", "place")
        self.say(browser(self.cast.maren), "/reviewing/", "text", box="text", goes="sent")

    def _mistakes(self, pairing: Pairing) -> None:
        """Wrong codes, wrong names, pages that are not there, and an error in the middle of a page."""
        self.say(browser(), "/code/", "code")
        self.say(browser(), "/account/sign-in/", "login", "password")
        self.say(browser(), "/account/password/new/", "email")
        lost = self.canaries.new("an address that is not there")
        browser().get(f"/invitation/{lost}/")
        browser(self.cast.maren).get(f"/nothing/{lost}/?said={lost}")
        visit = browser(self.cast.maren)
        visit.raise_request_exception = False
        with patch("wend.words.models.Word.say", side_effect=self._error):
            self.say(visit, f"/pairings/{pairing.pk}/words/", "text", kind="helped")

    def _error(self, *_: Any, **held: Any) -> None:
        raise ValueError(f"cannot say {held}")
