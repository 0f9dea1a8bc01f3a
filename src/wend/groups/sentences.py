"""What Wend says about couples, families and groups."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Sentence
from wend.trail.kinds import declare

KINDS: Final[list[tuple[str, Sentence]]] = [
    ("couple", _("A couple")),
    ("family", _("A family")),
    ("group", _("A group")),
]
# What a client reads; of the others it says only that there may be some.
TOGETHER: Final[dict[str, Sentence]] = {
    "couple": _("as a couple"),
    "family": _("as a family"),
    "group": _("in a group"),
}
NOBODY = _("Nobody is in this group now, so there is nothing to plan or to say for all.")
NO_LONGER_ASKED = _("This is not open to you any more. Nothing was changed.")
OVER = _("This meeting is not to come any more. Nothing was changed.")
NOT_YOURS = _("Only people you meet now can be asked. Nothing was changed.")

# Each stands on that client's trail alone, and names nobody else who was asked.
declare("groups.ask", _("{who} asked if you want to come to meetings with others."))
declare("groups.join", _("{who} said yes to meetings with others."))
declare("groups.decline", _("{who} said no to meetings with others. No reason is kept."))
declare("groups.step out", _("{who} stepped out of meetings with others. No reason is asked."))
declare("groups.end", _("{who} said that you meet without others from now on."))
declare("groups.looked", _("{who} looked at the page of a group that you are in or were asked to."))
