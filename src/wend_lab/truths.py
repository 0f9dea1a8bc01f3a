"""What truly changed in drawn pairings, defined as the rating model defines it.

*At first* is the mean of fit over the meetings of the client's first four ratings (fewer while there
are fewer); *now* is the meeting asked about; change is the mean over both sides of their fit, in pair
SD, now less at first; *apart* is the client's change less the professional's.
"""

from __future__ import annotations

import numpy as np

from wend_lab.practices import Array, Drawn


def changes(drawn: Drawn, first: int = 4) -> tuple[Array, Array]:
    """Common change and how far apart, [pairings, sessions], as of each session."""
    rated = ~np.isnan(drawn.client)
    count = rated.cumsum(axis=1)
    anchor = rated & (count <= first)
    size = np.maximum(anchor.cumsum(axis=1), 1)
    at_first = np.where(anchor, drawn.fits, 0).cumsum(axis=2) / size
    moved = drawn.fits - at_first
    return (moved[0] + moved[1]) / 2, moved[0] - moved[1]


def last_meetings(drawn: Drawn) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """Index of the last meeting that either side answered; 0 where none was."""
    here = ~np.isnan(drawn.client) | ~np.isnan(drawn.professional)
    last = here.shape[1] - 1 - here[:, ::-1].argmax(axis=1)
    return np.asarray(np.where(here.any(axis=1), last, 0))
