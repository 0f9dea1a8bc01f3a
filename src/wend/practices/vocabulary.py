"""The closed lists a profile chooses from; finding asks its questions in the same words."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

PRACTICE_KINDS = [
    ("solo", _("On my own")),
    ("clinic", _("A clinic or group practice")),
    ("peers", _("A peer network")),
    ("hospital", _("A hospital team")),
]
METHODS = [
    ("talking", _("Talking")),
    ("body", _("Body and breath")),
    ("art", _("Art, music or movement")),
    ("cbt", _("Looking at thoughts and habits (CBT)")),
    ("depth", _("Looking at roots and patterns (depth work)")),
    ("trauma", _("Trauma work")),
    ("family", _("Work with couples and families")),
    ("group", _("Groups")),
    ("peer", _("Peer support")),
    ("medicine", _("Medicine and prescribing")),
    ("practical", _("Practical help with daily life")),
]
WAYS = [
    ("listens", _("Mostly listens")),
    ("leads", _("Leads with questions")),
    ("exercises", _("Brings exercises")),
    ("slow", _("Goes slowly")),
    ("direct", _("Says things directly")),
    ("warm", _("Warm and close")),
    ("quiet", _("Leaves room for silence")),
    ("faith", _("Open to faith and spirit")),
]
KINDS_OF_HELP = [
    ("counselling", _("Counselling or therapy")),
    ("psychiatry", _("Psychiatry and medicine")),
    ("grief", _("Grief and loss")),
    ("trauma", _("Violence, abuse or trauma")),
    ("substance", _("Alcohol, drugs and other habits")),
    ("family", _("Family, couples and parenting")),
    ("young", _("Children and young people")),
    ("peer", _("Peer support and self-help")),
    ("crisis", _("Help in a crisis")),
    ("health", _("Body health and nursing")),
    ("daily", _("Food, home, money, law and daily life")),
    ("other", pgettext_lazy("kind of help", "Something else")),
]
LIMIT_KINDS = [
    ("know", _("I do not know how to …")),
    ("worked", _("I have not worked with …")),
    ("stretched", _("I am stretched until …")),
]
LANGUAGES = [
    ("en", _("English")),
    ("es", _("Spanish")),
    ("ht", _("Haitian Creole")),
    ("fr", _("French")),
    ("pt", _("Portuguese")),
    ("de", _("German")),
    ("it", _("Italian")),
    ("pl", _("Polish")),
    ("ro", _("Romanian")),
    ("nl", _("Dutch")),
    ("tr", _("Turkish")),
    ("ar", _("Arabic")),
    ("he", _("Hebrew")),
    ("fa", _("Persian")),
    ("ur", _("Urdu")),
    ("hi", _("Hindi")),
    ("zh", _("Chinese")),
    ("vi", _("Vietnamese")),
    ("ko", _("Korean")),
    ("ja", _("Japanese")),
    ("ru", _("Russian")),
    ("uk", _("Ukrainian")),
    ("tl", _("Tagalog")),
    ("ase", _("Sign language")),
]
