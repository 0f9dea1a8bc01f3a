"""The box in which a professional writes about or to a person: the reviewer looks along."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.forms.widgets import Script
from django.urls import reverse

from wend.reviewing.looking import look

SENT = "sent"


class Reviewed(forms.Textarea):
    """A text area with the button “Look at my words”; ``sent`` where the words go to somebody.

    Only for forms of a professional: what a client writes is never looked at.
    """

    template_name = "reviewing/words.html"
    looked = False
    """Whether the page is shown again because the button was pressed."""

    class Media:
        css = {"all": ["reviewing/reviewing.css"]}
        js = [
            Script("wend/htmx-2.0.11.min.js", defer=True),
            Script("reviewing/reviewing.js", defer=True),
        ]

    def __init__(self, rows: int = 4, *, sent: bool = True) -> None:
        self.sent = sent
        super().__init__({"rows": rows, "data-review": SENT if sent else "kept"})

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        asking = context["widget"]["attrs"]
        context["below"] = f"{asking.get('id', name)}_findings"
        asking |= self._as_they_pause(name, context["below"])
        if self.looked:
            context["look"] = look(str(value or ""), sent=self.sent)
        return context

    def _as_they_pause(self, name: str, below: str) -> dict[str, str]:
        return {
            "data-hx-post": reverse("reviewing"),
            "data-hx-trigger": "input changed delay:800ms, look",
            "data-hx-target": f"#{below}",
            # Signed out meanwhile, the answer is another page: nothing of it belongs here.
            "data-hx-select": "[data-findings]",
            "data-hx-params": f"{name},box,goes,csrfmiddlewaretoken",
            "data-hx-vals": json.dumps({"box": name, "goes": self.attrs["data-review"]}),
            "data-hx-sync": "this:replace",
        }
