"""What notify says: a refusal, and the kinds of trail entries."""

from django.utils.translation import gettext_lazy as _

from wend.trail.kinds import declare

ENOUGH = _("Too many mails were asked for today. Please try again tomorrow.")

# None of these holds the address: that stands in its own record alone.
declare("notify.given", _("{who} gave an e-mail for messages."))
declare("notify.confirmed", _("{who} confirmed an e-mail for messages."))
declare("notify.removed", _("{who} switched messages off."))
