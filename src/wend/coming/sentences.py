"""What Wend says about meetings to come."""

from django.utils.translation import gettext_lazy as _

from wend.trail.kinds import declare

NOT_MEETING = _("You can plan a meeting while you two are in touch. As things stand, you are not.")
PAST = _("Please choose a time that is still to come.")
RESTING = _("Nothing can be planned while one of you is resting. Nothing was changed.")
TOO_MANY = _("These are too many meetings for one time. Please choose fewer. Nothing was changed.")
TOO_LATE = _("This page was open for too long. Choose the file once more. Nothing was changed.")
OVER = _("This meeting is not to come any more. Nothing was changed.")

declare("coming.planned", _("{who} planned a meeting."))
declare("coming.rhythm", _("{who} said when you meet from now on."))
declare("coming.rhythm ended", _("{who} said that the meetings have no fixed time now."))
declare("coming.called off", _("{who} said that a meeting does not take place."))
declare("coming.moved", _("{who} moved a meeting."))
declare("coming.imported", _("{who} took meetings from a calendar."))
