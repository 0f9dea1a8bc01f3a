"""Forms of meetings and check-ins."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wend.checkins import sentences
from wend.checkins.answers import ALL, GUESS, LINE_LENGTH, MINE, QUESTIONS, Answers
from wend.checkins.models.check_in import ChangedMeanwhile
from wend.checkins.models.meeting import LONG_AGO
from wend.lib.widgets import Cards, ScaleField, Words
from wend.reviewing.forms import LooksAtWords


class MeetingForm(forms.Form):
    """On which day the two met."""

    on = forms.DateField(
        label=_("On which day?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    again = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def clean_on(self) -> date:
        """A day of the last year, up to today."""
        on: date = self.cleaned_data["on"]
        today = timezone.localdate()
        if on > today:
            raise forms.ValidationError(sentences.NOT_PAST)
        if on < today - LONG_AGO:
            raise forms.ValidationError(sentences.TOO_LONG_AGO)
        return on


def sharing_field(name: str = "") -> forms.ChoiceField:
    """Three cards, each with what the other will see; nothing preset."""
    return forms.ChoiceField(
        label=_("Who may see this?"),
        help_text=_("If you choose nothing, it stays yours."),
        choices=sentences.SHARING_TITLES,
        required=False,
        widget=Cards(thens=sentences.sharing_thens(name)),
    )


class SharingForm(forms.Form):
    """Who may see a check-in from now on."""

    def __init__(self, *args: Any, name: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sharing"] = sharing_field(name)

    @property
    def chosen(self) -> str:
        """The choice; nothing chosen is mine only."""
        return self.cleaned_data["sharing"] or MINE


class CheckInForm(LooksAtWords, forms.Form):
    """One side's questions, a line, and for a client who may see it. All optional, nothing preset."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=0)

    def __init__(
        self,
        *args: Any,
        side: str,
        name: str = "",
        before: Answers | None = None,
        guess: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.side = side
        self.questions = [one for one in QUESTIONS[side] if guess or one.code != GUESS]
        for question in self.questions:
            self.fields[question.code] = ScaleField(label=question.asks, help_text=question.hint)
        self.fields["line"] = _line()
        if side == "client":
            self.fields["sharing"] = sharing_field(name)
        else:
            self.review("line")
        if before is not None:
            self.initial.update({**before.ratings, "line": before.line, "sharing": before.sharing})

    @property
    def first(self) -> list[forms.BoundField]:
        """The questions that stand open: a client's gut, all of a professional's."""
        codes = [question.code for question in self.questions]
        return [self[code] for code in (codes[:1] if self.side == "client" else codes)]

    @property
    def more(self) -> list[forms.BoundField]:
        """The questions behind “five more, if you like”."""
        codes = [question.code for question in self.questions]
        return [self[code] for code in codes[1:]] if self.side == "client" else []

    @property
    def more_open(self) -> bool:
        """Whether one of these is answered or to be mended, so that they stand open."""
        return any(field.errors or field.value() not in (None, "") for field in self.more)

    @property
    def answers(self) -> Answers:
        """What was answered, once the form is valid."""
        said = self.cleaned_data
        codes = [question.code for question in self.questions]
        ratings = {code: said[code] for code in codes if said[code] is not None}
        sharing = (said["sharing"] or MINE) if self.side == "client" else ALL
        return Answers(ratings, said["line"].strip(), sharing)

    @property
    def seen_version(self) -> int:
        """The version of the check-in that the page showed; 0 for none."""
        return self.cleaned_data["seen"] or 0

    def changed_meanwhile(self, problem: ChangedMeanwhile) -> None:
        """Say so beside what was typed; sending it once more then counts."""
        self.add_error(None, str(problem.sentence))
        self.data = {**self.data.dict(), "seen": problem.version}  # type: ignore[attr-defined]


def _line() -> forms.CharField:
    return forms.CharField(
        label=_("In your own words"),
        help_text=_("A word is enough. So is nothing."),
        required=False,
        max_length=LINE_LENGTH,
        widget=Words(),
    )
