"""What Wend says about letters."""

from django.utils.translation import gettext_lazy as _

from wend.trail.kinds import declare

NOT_THERE = _("This letter cannot be sent there now. What you wrote is kept.")
SENT_ALREADY = _("This letter was sent already. Take it back first, then you can change it.")
OPENED = _("This letter was opened, so it stays as it is. You can write another one.")
CHANGED_MEANWHILE = _(
    "This letter was changed on another page meanwhile. Copy what you typed, then open it again."
)
NOT_SENT = _("This letter is not on its way, so there is nothing to take back.")

declare("letters.sent", _("{who} gave a letter on its way."))
declare("letters.withdrawn", _("{who} took a letter back."))
declare("letters.opened", _("{who} opened your letter."))
declare("letters.looked", _("{who} looked at your letter."))
