"""What Wend says about supporters; all of it to the client alone."""

from django.utils.translation import gettext_lazy as _

from wend.trail.kinds import declare

OFF = _("This is switched off. Switch it on first. Nothing was kept.")
TAKEN_BACK = _("You have taken this link back already. Nothing was changed.")

declare("supporters.on", _("{who} switched on that others can see what you choose."))
declare("supporters.off", _("{who} switched off that others can see what you choose."))
declare("supporters.invited", _("{who} made a link for someone close to you."))
declare("supporters.picked", _("{who} chose what someone close to you can see."))
declare("supporters.linked", _("{who} made a new link for someone close to you."))
declare("supporters.uninvited", _("{who} took a link from someone close to you."))
declare(
    "supporters.opened",
    _("Someone close to you looked at what you show. This is written once a day."),
)
