"""Without JavaScript: the same page again, with everything typed kept and the words looked at."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.forms.utils import ErrorDict

from wend.reviewing.looking import look
from wend.reviewing.widgets import Reviewed

LOOK = "look_at_words"
TAKE = re.compile(r"([\w-]+):(\d{1,6}):(\d{1,6}):(\d{1,2})")


class LooksAtWords(forms.BaseForm):
    """For a form with ``Reviewed`` boxes: “Look at my words” is a press that sends nothing yet."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._look()

    def review(self, name: str, rows: int = 4, *, sent: bool = True) -> None:
        """Let the reviewer look along in this box: for forms that both sides have."""
        field = self.fields[name]
        field.widget = Reviewed(rows, sent=sent)
        field.widget.is_required = field.required
        field.widget.attrs |= field.widget_attrs(field.widget)
        self._look()

    @property
    def is_looking(self) -> bool:
        """Whether the button was pressed, and this form holds a box it belongs to."""
        return LOOK in self.data and any(
            isinstance(f.widget, Reviewed) for f in self.fields.values()
        )

    def full_clean(self) -> None:
        """Nothing is checked while only looking, so nothing is said to be missing."""
        if self.is_looking:
            self._errors, self.cleaned_data = ErrorDict(renderer=self.renderer), {}
        else:
            super().full_clean()

    def is_valid(self) -> bool:
        """Never while looking: no view goes on with it."""
        return not self.is_looking and super().is_valid()

    def _look(self) -> None:
        if self.is_looking:
            self._take()
        for box in self.fields.values():
            if isinstance(box.widget, Reviewed):
                box.widget.looked = self.is_looking

    def _take(self) -> None:
        """Put an alternative into its box, where its button was the one pressed."""
        pressed = TAKE.fullmatch(self.data.get(LOOK, ""))
        box = self.fields.get(pressed[1]) if pressed else None
        if not pressed or box is None or not isinstance(box.widget, Reviewed):
            return
        name = self.add_prefix(pressed[1])
        start, end, offer = map(int, pressed.groups()[1:])
        changed = self.data.copy()  # type: ignore[attr-defined]  # a request’s, since something was pressed
        changed[LOOK] = ""
        changed[name] = look(changed.get(name, ""), sent=box.widget.sent).take(start, end, offer)
        self.data = changed
