"""What check-ins say: refusals, the cards of sharing, the kinds of trail entries."""

from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Sentence
from wend.trail.kinds import declare

NOT_MEETING = _(
    "You can say that you met while you two are in touch. As things stand, you are not."
)
NOT_PAST = _("Please choose a day that has come: today or before.")
TOO_LONG_AGO = _("Please choose a day within the last year.")
ONLY_ONESELF = _("Only the person whose check-in it is can do this.")
NOTHING_KEPT = _("There is no check-in of yours here to change. You can write one any time.")
KEPT_ALREADY = _(
    "You have kept your check-in for this meeting. It stays as it is, so that it is what you "
    "sensed before you read the other side's."
)
PARTED = _("You two have parted, so there is nothing to check in about now.")
CHANGED_MEANWHILE = _(
    "Your check-in was changed on another page meanwhile. What you typed is here. Press the "
    "button again if this is what you want to keep."
)
LINK_OVER = _("This link was used.")

SHARING_TITLES: list[tuple[str, Sentence]] = [
    ("mine", _("Mine only")),
    ("numbers", _("The numbers")),
    ("all", _("All of it")),
]


def sharing_thens(name: str = "") -> dict[str, Sentence]:
    """What the other sees with each choice; without a name where none may be shown."""
    if not name:
        return _NAMELESS
    known = {"name": name}
    return {
        "mine": _("%(name)s cannot see it, and cannot tell that you wrote.") % known,
        "numbers": _("%(name)s sees the numbers. Your words stay yours.") % known,
        "all": _("%(name)s sees the numbers and your words.") % known,
    }


_NAMELESS: dict[str, Sentence] = {
    "mine": _("The other cannot see it, and cannot tell that you wrote."),
    "numbers": _("The other sees the numbers. Your words stay yours."),
    "all": _("The other sees the numbers and your words."),
}
SHARED_NOW: dict[str, Sentence] = {
    "mine": _("Kept yours"),
    "numbers": _("The numbers are shared"),
    "all": _("All of it is shared"),
}

# None of these says whether anything is shared: only the encrypted details of an entry do.
TRAIL: dict[str, Sentence] = {
    "met": _("{who} said that you two met."),
    "kept": _("{who} kept a check-in."),
    "sharing": _("{who} chose who may see a check-in."),
    "taken back": _("{who} took a check-in back."),
    "link": _("{who} made a link to check in by."),
    "looked": _("{who} looked at what you share of a meeting."),
    "mirror": _("{who} looked at what you share in the mirror."),
}
for _code, _sentence in TRAIL.items():
    declare(f"checkins.{_code}", _sentence)
