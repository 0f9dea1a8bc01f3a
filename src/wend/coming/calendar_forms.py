"""Forms for taking meetings from a calendar."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from wend.coming.calendars import NotACalendar, Series, When
from wend.coming.models import Calendar
from wend.coming.models.calendar import Followed
from wend.coming.offering import Offer, offer
from wend.lib.refusals import Sentence
from wend.lib.widgets import CheckCards
from wend.pairings.models import Pairing
from wend.people.models import Hat

NO_FILE = _("Please choose a calendar file of up to 2 MB. Its name ends in .ics.")


class CalendarForm(forms.Form):
    """A calendar file; it is read once, in memory, and not kept."""

    file = forms.FileField(
        label=_("Which file?"),
        help_text=_("Your calendar can save one, often under “export”. Its name ends in .ics."),
        widget=forms.FileInput(attrs={"accept": ".ics,text/calendar"}),
        allow_empty_file=True,
        error_messages={"required": NO_FILE, "invalid": NO_FILE},
    )
    word = forms.CharField(
        label=_("Show only events with this word (you can leave it empty)"),
        required=False,
        max_length=80,
        help_text=_("A word in the title, such as a name. It is not kept."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    offer: Offer

    def clean_file(self) -> bytes:
        """Its bytes."""
        held: UploadedFile[Any] = self.cleaned_data["file"]
        return bytes(held.read())

    def look(self, *, calendar: Calendar, pairing: Pairing, hat: Hat) -> bool:
        """Whether the file is a calendar; what it offers is then in ``offer``."""
        data, word = self.cleaned_data["file"], self.cleaned_data["word"].strip()
        try:
            self.offer = offer(data, word, calendar=calendar, pairing=pairing, hat=hat)
        except NotACalendar as problem:
            self.add_error(None, str(problem.sentence))
            return False
        return True


class ChoosingForm(forms.Form):
    """Which series belong to the pairing, and which of the missing ones are off. Draws; the ticket decides."""

    series = forms.MultipleChoiceField(label=_("Which of these are your meetings?"), required=False)
    off = forms.MultipleChoiceField(
        label=_("Are these called off?"),
        required=False,
        help_text=_("They came from a calendar before. This calendar does not have them."),
    )

    def __init__(self, offered: Offer, **kwargs: Any) -> None:
        known = [one.mark for one in offered.known]
        missing = [name for name, _ in offered.missing] if offered.same else []
        super().__init__(initial={"series": known, "off": missing}, **kwargs)
        self._cards("series", _offered([*offered.known, *offered.others]))
        self._cards("off", _missing(offered.missing))

    def _cards(self, name: str, rows: list[tuple[str, str, Sentence]]) -> None:
        if not rows:
            del self.fields[name]
            return
        field = self.fields[name]
        field.widget = CheckCards(thens={value: then for value, _, then in rows})
        field.choices = field.widget.choices = [(value, label) for value, label, _ in rows]  # type: ignore[attr-defined]


def _offered(series: Iterable[Series]) -> list[tuple[str, str, Sentence]]:
    return [(one.mark, one.title or gettext("without a title"), _days(one)) for one in series]


def _missing(held: Iterable[tuple[str, Followed]]) -> list[tuple[str, str, Sentence]]:
    rows = [(name, one.to_come()) for name, one in held]
    return [(name, _day(days[0].when), _more(len(days) - 1)) for name, days in rows]


def _days(one: Series) -> str:
    days = sorted(one.days.values(), key=lambda when: (when.on, when.hour))
    return ", ".join(filter(None, [_day(days[0]), _more(len(days) - 1)]))


def _day(when: When) -> str:
    return f"{date_format(when.on, 'l j F')}, {when.hour:%H:%M}"


def _more(count: int) -> str:
    if not count:
        return ""
    return ngettext("and %(count)d more", "and %(count)d more", count) % {"count": count}
