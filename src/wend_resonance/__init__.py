"""What check-ins can honestly say: ratings in, a probability with its interval out. NumPy only.

One pairing is a state space: fit that moves slowly, an answer of each side that shows it with that
session's own part, rounded, and cut off at 0 and 10. What is told is change since the first four
ratings, never level, and nothing about a person. It is worked out anew each time; nothing is kept.
"""

from wend_resonance.learning import Learnt, TooFew, learn_settings
from wend_resonance.many import filter_many, follow_many
from wend_resonance.moved import Moved
from wend_resonance.one import Way, filter_one
from wend_resonance.saying import Kind, Said, say
from wend_resonance.sensing import Estimate, Sensed, average, sense
from wend_resonance.settings import PRIVATE, ROOM, Settings, Side
from wend_resonance.tables import settings_from, table_of

__all__ = [
    "PRIVATE",
    "ROOM",
    "Estimate",
    "Kind",
    "Learnt",
    "Moved",
    "Said",
    "Sensed",
    "Settings",
    "Side",
    "TooFew",
    "Way",
    "average",
    "filter_many",
    "filter_one",
    "follow_many",
    "learn_settings",
    "say",
    "sense",
    "settings_from",
    "table_of",
]
