"""What Wend says about handing over."""

from django.utils.translation import gettext_lazy as _

from wend.trail.kinds import declare

NOBODY_YET = _("Nobody has answered this invitation yet. You can take it back instead.")

declare("handoffs.linked", _("{who} made a link to words to take along."))
declare("handoffs.opened", _("Someone opened your words to take along."))
declare("handoffs.withdrawn", _("{who} took a link to your words back."))
