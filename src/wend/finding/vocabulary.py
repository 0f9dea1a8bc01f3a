"""What finding's codes are called: the profile's own lists, and languages imports bring."""

from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Sentence
from wend.practices import vocabulary

MORE_LANGUAGES: list[tuple[str, Sentence]] = [
    ("el", _("Greek")), ("yi", _("Yiddish")), ("da", _("Danish")), ("sv", _("Swedish")),
    ("no", _("Norwegian")), ("is", _("Icelandic")), ("th", _("Thai")), ("gu", _("Gujarati")),
    ("sd", _("Sindhi")), ("nan", _("Taiwanese")), ("yue", _("Cantonese")), ("bn", _("Bengali")),
    ("pa", _("Punjabi")), ("so", _("Somali")), ("sw", _("Swahili")), ("am", _("Amharic")),
    ("ti", _("Tigrinya")), ("pt-BR", _("Brazilian Portuguese")),
]  # fmt: skip
KINDS: dict[str, Sentence] = dict(vocabulary.KINDS_OF_HELP)
METHODS: dict[str, Sentence] = dict(vocabulary.METHODS)
WAYS: dict[str, Sentence] = dict(vocabulary.WAYS)
LANGUAGES: dict[str, Sentence] = dict([*vocabulary.LANGUAGES, *MORE_LANGUAGES])
WEIGHTS: list[tuple[str, Sentence]] = [
    ("must", _("It must be so")),
    ("most", _("Matters most")),
    ("lot", _("Matters a lot")),
    ("little", _("Matters a little")),
]
DISTANCES: list[tuple[str, Sentence]] = [
    ("5", _("5 km (3 miles)")),
    ("10", _("10 km (6 miles)")),
    ("25", _("25 km (15 miles)")),
    ("50", _("50 km (30 miles)")),
]
