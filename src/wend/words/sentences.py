"""What Wend says about honest words."""

from django.utils.translation import gettext_lazy as _

from wend.trail.kinds import declare

NOT_IN_TOUCH = _(
    "You two are not in touch through Wend now, so nothing can be sent. What you wrote is kept."
)
NOT_SENT = _(
    "You two are not in touch through Wend now, so this was not sent. Your words still stand here."
)
AN_ANSWER = _("an answer")
ANSWERED = _("This was answered already. You can write a word of its own.")

declare("words.sent", _("{who} sent an honest word."))
declare("words.withdrawn", _("{who} took an honest word back."))
declare("words.looked", _("{who} looked at the honest words."))
