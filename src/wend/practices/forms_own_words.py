"""Forms with which a steward adds a rule to the reviewer, or quiets one."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wend.practices.own_words import NotSound, made, quietable
from wend_language import CLASSES


def _lines(label: Any, help_text: Any, *, required: bool = True) -> forms.CharField:
    box = forms.Textarea({"rows": 3})
    return forms.CharField(
        label=label, help_text=help_text, required=required, max_length=2000, widget=box
    )


class OwnRuleForm(forms.Form):
    """One rule, with its examples: they are tried before it is kept."""

    kind = forms.ChoiceField(label=_("What kind of words"), choices=[(k, k) for k in CLASSES])
    words = _lines(
        _("The words"),
        _("One way to say it on each line. “one|other” means either, “~call” any form of it, "
          "“..2” up to two words between."),
    )  # fmt: skip
    why = forms.CharField(label=_("Why they hurt"), max_length=300)
    instead = _lines(_("Other words"), _("One to three, a line each."))
    flag = _lines(_("Sentences it should find"), _("Made up. Never from a record."))
    fine = _lines(_("Sentences it should leave alone"), _("Made up, too."), required=False)

    def clean(self) -> dict[str, Any]:
        """Try the rule on its own examples."""
        said = super().clean() or {}
        if not self.errors:
            try:
                made(("new", *(said[name] for name in self.fields)))
            except NotSound as problem:
                self.add_error(problem.field, problem.sentence)
        return said


class QuietForm(forms.Form):
    """A rule, and the heading under which it is silent."""

    heading = forms.CharField(
        label=_("The heading"), max_length=60, help_text=_("As it stands in the text: Insight")
    )
    rule = forms.ChoiceField(label=_("The rule that is quiet there"), choices=quietable)
