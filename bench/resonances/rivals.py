"""Online rivals: each turns one pairing's ratings so far into a number that is low when it got worse.

Each is tried on the client's ratings alone and on both sides' (each in its own session SD, averaged
where both answered), with its own constants from a small set; the best on the tuning seeds is kept.
"""

from collections.abc import Callable

import numpy as np

from wend_lab.practices import Array
from wend_resonance import Settings

Rival = Callable[[Array], Array]  # [pairings, sessions], NaN where missing -> the same, as of each


def last_minus_first(told: Array) -> Array:
    """The last rating less the first."""
    return _filled(told) - _first_mean(told, 1)


def ewma(weight: float) -> Rival:
    """Exponentially weighted mean, beginning at the mean of the first four, less that mean."""

    def rival(told: Array) -> Array:
        base = _first_mean(told, 4)
        out = np.empty_like(told)
        held = np.zeros(len(told))
        count = np.zeros(len(told))
        for t in range(told.shape[1]):
            given = ~np.isnan(told[:, t])
            count += given
            new = given & (count > 4)
            held = np.where(new, held + weight * (told[:, t] - base[:, t] - held), held)
            out[:, t] = held
        return out

    return rival


def cusum(slack: float) -> Rival:
    """Two-sided cumulative sums of the distance from the first four's mean, less a slack (SD)."""

    def rival(told: Array) -> Array:
        base = _first_mean(told, 4)
        spread = float(np.nanstd(told - np.nanmean(told, axis=1, keepdims=True)))
        up, down, count = np.zeros((3, len(told)))
        out = np.empty_like(told)
        for t in range(told.shape[1]):
            given = ~np.isnan(told[:, t])
            count += given
            off = np.where(given & (count > 4), (told[:, t] - base[:, t]) / spread, 0)
            counts = given & (count > 4)
            up = np.where(counts, np.maximum(0, up + off - slack), up)
            down = np.where(counts, np.minimum(0, down + off + slack), down)
            out[:, t] = up + down
        return out

    return rival


def reliable_change(told: Array) -> Array:
    """Mean of the last up to four after the first four, less theirs, over its standard error."""
    out = np.zeros_like(told)
    base = _first_mean(told, 4)
    recent = np.full((len(told), 4), np.nan)
    count = np.zeros(len(told))
    for t in range(told.shape[1]):
        count += ~np.isnan(told[:, t])
        new = ~np.isnan(told[:, t]) & (count > 4)
        recent[new] = np.column_stack([recent[new, 1:], told[new, t]])
        size = np.maximum((~np.isnan(recent)).sum(axis=1), 1)
        late = np.nansum(recent, axis=1) / size
        out[:, t] = np.where(count > 4, (late - base[:, t]) / np.sqrt(1 / 4 + 1 / size), 0)
    return out


def local_level(settings: Settings) -> Rival:
    """A Gaussian local level with the settings' own variances: the level less the first four's mean."""
    side = settings.client
    walk = (settings.drift**2 + settings.jump_chance * settings.jump**2) * side.pair_sd**2
    noise = side.session_sd**2 * (1 + side.lag) / (1 - side.lag)

    def rival(told: Array) -> Array:
        base = _first_mean(told, 4)
        level, variance = np.zeros(len(told)), np.full(len(told), 1e6)
        out = np.empty_like(told)
        for t in range(told.shape[1]):
            given = ~np.isnan(told[:, t])
            variance = variance + walk
            gain = np.where(given, variance / (variance + noise), 0)
            level = level + gain * np.where(given, told[:, t] - level, 0)
            variance = variance * (1 - gain)
            out[:, t] = level - base[:, t]
        return out

    return rival


def _filled(told: Array) -> Array:
    out = told.copy()
    for t in range(1, told.shape[1]):
        out[:, t] = np.where(np.isnan(out[:, t]), out[:, t - 1], out[:, t])
    return np.nan_to_num(out)


def _first_mean(told: Array, first: int) -> Array:
    given = ~np.isnan(told)
    anchor = given & (given.cumsum(axis=1) <= first)
    total = np.where(anchor, np.nan_to_num(told), 0).cumsum(axis=1)
    mean: Array = total / np.maximum(anchor.cumsum(axis=1), 1)
    return mean


def both_sides(client: Array, professional: Array, settings: Settings) -> Array:
    """The two sides' ratings as one series: in session SD, each less its own first four's mean."""
    parts = []
    for told, side in ((client, settings.client), (professional, settings.professional)):
        parts.append((told - _first_mean(told, 4)) / side.session_sd)
    own, other = parts
    half = np.where(np.isnan(other), own, (own + other) / 2)
    joined: Array = np.where(np.isnan(own), np.nan, half)
    return joined
