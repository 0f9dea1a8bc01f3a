"""How forms are drawn: the scale, the cards, and the boxes people write in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Sentence

SKIP = "skip"
SCALE = [*[(str(number), str(number)) for number in range(11)], (SKIP, _("skip"))]


class Renderer(TemplatesSetting):
    """Django's own renderer, with Wend's form and field."""

    form_template_name = "wend/forms/form.html"
    field_template_name = "wend/forms/field.html"


class Scale(forms.RadioSelect):
    """Eleven numbers and a twelfth choice that says skip; nothing preset."""

    template_name = "wend/forms/scale.html"


class ScaleField(forms.TypedChoiceField):
    """0 to 10, or None where nothing was chosen or the question was skipped."""

    widget = Scale

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        super().__init__(choices=SCALE, coerce=_number, empty_value=None, **kwargs)
        self.error_messages["invalid_choice"] = _("Please choose a number from 0 to 10, or skip.")

    def prepare_value(self, value: Any) -> Any:
        return "" if value is None else str(value)


def _number(said: str) -> int | None:
    return None if said == SKIP else int(said)


class _Thens:
    """Adds to each option the sentence of what follows from choosing it."""

    thens: Mapping[str, Sentence]

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option: dict[str, Any] = super().create_option(name, value, *args, **kwargs)  # type: ignore[misc]
        option["then"] = self.thens.get(str(value), "")
        return option


class Cards(_Thens, forms.RadioSelect):
    """Choices as cards, each with a sentence: ``Cards(thens={value: sentence})``."""

    template_name = "wend/forms/cards.html"

    def __init__(
        self, *args: Any, thens: Mapping[str, Sentence] | None = None, **kwargs: Any
    ) -> None:
        self.thens = thens or {}
        super().__init__(*args, **kwargs)


class CheckCards(_Thens, forms.CheckboxSelectMultiple):
    """Cards of which several can be chosen."""

    template_name = "wend/forms/cards.html"

    def __init__(
        self, *args: Any, thens: Mapping[str, Sentence] | None = None, **kwargs: Any
    ) -> None:
        self.thens = thens or {}
        super().__init__(*args, **kwargs)


class Words(forms.Textarea):
    """A box somebody writes in; beside it stands that nobody reads it now."""

    template_name = "wend/forms/words.html"

    def __init__(self, attrs: Mapping[str, Any] | None = None) -> None:
        super().__init__({"rows": 4, **(attrs or {})})
