"""What notify says: a refusal, and the kinds of trail entries."""

from django.utils.translation import gettext_lazy as _

from wend.trail.kinds import declare

ENOUGH = _("Too many mails were asked for today. Please try again tomorrow.")

# None of these holds the address: that stands in its own record alone.
declare("notify.given", _("{who} gave an e-mail for messages."))
declare("notify.confirmed", _("{who} confirmed an e-mail for messages."))
declare("notify.named.given", _("{who} named someone who may be asked to say hello."))
# The same words whoever did it: who was named can say no without a word about it.
declare("notify.named.confirmed", _("The one you named can be asked now."))
declare("notify.named.removed", _("The one you named is not asked any more."))
declare("notify.removed", _("{who} switched messages off."))
