"""Why a professional may let go: a fixed list about themselves and the work, never about the client."""

from django.utils.translation import gettext_lazy as _

REASONS = [
    ("know", _("I do not know how to help with this")),
    ("other", _("Another way of working is needed")),
    ("resonate", _("We do not resonate")),
    ("room", _("I have no room, am ill, or am leaving")),
    ("conflict", _("There is a conflict of interest")),
    ("safely", _("I cannot do this well and safely")),
]
# What a steward says for one who cannot say it; the client reads it as it is.
GONE = [
    ("left", _("They have left the practice")),
    ("ill", _("They are ill and cannot work")),
    ("died", _("They have died")),
]
SAYS = dict([*REASONS, *GONE])
NOTICE_DAYS = 14
