"""Ordering: wishes and listings in, ordered and explained out. Plain values; no site, no words.

The rule. A listing known to miss something that must be is left out. Of the rest, those known
to meet more of what must be come first; among equals, those that meet more of what matters most;
then a lot; then a little. Within each, a wish known to be met counts two, one that is not known
counts one, one known not to be met counts nothing. Equals come in an order drawn by chance from
the search's own seed. Nothing else counts: no rating, no price paid, no popularity, no size.
"""

from wend_matching.answers import Answer, Claims
from wend_matching.explaining import Explanation, Freshness, Reason, explain, freshness
from wend_matching.listings import Listing, Place, plain
from wend_matching.ordering import Ordering, Standing, order
from wend_matching.wishes import Near, Topic, Want, Weight, Wish

__all__ = [
    "Answer",
    "Claims",
    "Explanation",
    "Freshness",
    "Listing",
    "Near",
    "Ordering",
    "Place",
    "Reason",
    "Standing",
    "Topic",
    "Want",
    "Weight",
    "Wish",
    "explain",
    "freshness",
    "order",
    "plain",
]
