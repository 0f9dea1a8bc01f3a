"""What Wend says about silence."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Sentence
from wend.silence.rule import LEAVE, MESSAGE, PERSON, How
from wend.trail.kinds import declare

NOT_MEETING = _("You two do not meet now, so there is nothing to choose here.")

# To the client, on their own page.
CHOSEN: Final[dict[How, Sentence]] = {
    LEAVE: _("You are left be. Nothing is sent to anyone."),
    MESSAGE: _("You get one message."),
    PERSON: _("Someone you named is asked to say hello."),
}
# To the professional, where the client lets them read it. No number of weeks: nobody counts down.
TOLD: Final[dict[How, Sentence]] = {
    LEAVE: _("They wish to be left be when it is quiet. Please do not look for them."),
    MESSAGE: _("When it is quiet for long, they get one message. It is sent without you."),
    PERSON: _("When it is quiet for long, someone they named is asked to say hello, without you."),
}

declare("silence.chosen", _("{who} chose what happens when it is quiet."))
declare("silence.right", _("{who} said that it is still right to ask the one they named."))
declare("silence.message", _("{who} sent you the one message you asked for."))
declare("silence.person", _("{who} asked the one you named to say hello."))
