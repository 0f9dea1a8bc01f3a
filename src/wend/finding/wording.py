"""The words for what `wend_matching` says in codes."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wend.finding.vocabulary import KINDS, LANGUAGES, METHODS, WAYS
from wend.lib.refusals import Sentence
from wend_matching import Answer, Reason, Topic, Want

NAMES: dict[Topic, dict[str, Sentence]] = {
    Topic.LANGUAGE: LANGUAGES, Topic.KIND: KINDS, Topic.METHOD: METHODS, Topic.WAY: WAYS,
}  # fmt: skip
PHRASES: dict[Topic, Sentence] = {
    Topic.LANGUAGE: gettext_lazy("in %(name)s"),
    Topic.KIND: gettext_lazy("%(name)s"),
    Topic.METHOD: gettext_lazy("%(name)s"),
    Topic.WAY: gettext_lazy("%(name)s"),
    Topic.WORDS: gettext_lazy("the words “%(name)s”"),
    Topic.PLACE: gettext_lazy("near %(name)s"),
    Topic.REMOTE: gettext_lazy("by phone or online"),
    Topic.FREE: gettext_lazy("it costs nothing"),
    Topic.ROOM: gettext_lazy("they have room now"),
}
SENTENCES: dict[tuple[Topic, Answer], Sentence] = {
    (Topic.LANGUAGE, Answer.YES): gettext_lazy("They work in %(names)s."),
    (Topic.LANGUAGE, Answer.NO): gettext_lazy("They do not name %(names)s among their languages."),
    (Topic.LANGUAGE, Answer.UNKNOWN): gettext_lazy("If they work in %(names)s."),
    (Topic.KIND, Answer.YES): gettext_lazy("They help with this: %(names)s."),
    (Topic.KIND, Answer.NO): gettext_lazy("They do not name this: %(names)s."),
    (Topic.KIND, Answer.UNKNOWN): gettext_lazy("If they help with this: %(names)s."),
    (Topic.METHOD, Answer.YES): gettext_lazy("They work with this: %(names)s."),
    (Topic.METHOD, Answer.NO): gettext_lazy("They do not name this kind of work: %(names)s."),
    (Topic.METHOD, Answer.UNKNOWN): gettext_lazy("If they work with this: %(names)s."),
    (Topic.WAY, Answer.YES): gettext_lazy("They say of themselves: %(names)s."),
    (Topic.WAY, Answer.NO): gettext_lazy("They do not say of themselves: %(names)s."),
    (Topic.WAY, Answer.UNKNOWN): gettext_lazy("If this is how they are: %(names)s."),
    (Topic.WORDS, Answer.YES): gettext_lazy("Their text speaks of “%(names)s”."),
    (Topic.WORDS, Answer.UNKNOWN): gettext_lazy(
        "If they help with “%(names)s”; their text does not say."
    ),
    (Topic.REMOTE, Answer.YES): gettext_lazy("By phone or online."),
    (Topic.REMOTE, Answer.NO): gettext_lazy("Not by phone or online."),
    (Topic.REMOTE, Answer.UNKNOWN): gettext_lazy("If they help by phone or online."),
    (Topic.FREE, Answer.YES): gettext_lazy("It costs nothing."),
    (Topic.FREE, Answer.NO): gettext_lazy("It costs something."),
    (Topic.FREE, Answer.UNKNOWN): gettext_lazy("What it costs."),
    (Topic.ROOM, Answer.YES): gettext_lazy("They have room now."),
    (Topic.ROOM, Answer.NO): gettext_lazy("They have no room now."),
    (Topic.ROOM, Answer.UNKNOWN): gettext_lazy("If they have room now."),
}
SILENT: dict[Topic, Sentence] = {
    Topic.LANGUAGE: gettext_lazy("Which languages they work in."),
    Topic.PLACE: gettext_lazy("Where they are."),
}


def want_phrase(want: Want, place: str) -> str:
    """One thing asked for, as part of a sentence. place: the name as it was typed."""
    name = place if want.topic is Topic.PLACE else _name(want)
    return PHRASES[want.topic] % {"name": name}


def sentence(reason: Reason) -> str:
    """What is so, not so, or not known, in one sentence."""
    if not reason.wants and reason.topic in SILENT:
        return str(SILENT[reason.topic])
    if reason.topic is Topic.PLACE:
        return _where(reason)
    names = either([_name(want) for want in reason.wants])
    return SENTENCES[reason.topic, reason.answer] % {"names": names}


def either(names: Sequence[str]) -> str:
    """ "A", "A or B", "A, B or C"."""
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s or %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}


def days_ago(days: int) -> str:
    if days == 0:
        return _("today")
    return ngettext("%(days)d day ago", "%(days)d days ago", days) % {"days": days}


def _name(want: Want) -> str:
    names = NAMES.get(want.topic, {})
    return str(names.get(str(want.value), want.value or ""))


def _where(reason: Reason) -> str:
    if reason.km is not None:
        far = {"km": max(1, round(reason.km)), "miles": max(1, round(reason.km / 1.609))}
        if reason.exact:
            return _("About %(km)d km (%(miles)d mi) away.") % far
        return _("About %(km)d km (%(miles)d mi) away, as far as its postcode or town tells.") % far
    return {
        Answer.YES: _("In the place you named."),
        Answer.NO: _("There is no place to go to."),
        Answer.UNKNOWN: _("If they are near you, or help people there."),
    }[reason.answer]
