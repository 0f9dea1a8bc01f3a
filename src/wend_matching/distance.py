"""How far apart two points on Earth are."""

from math import asin, cos, radians, sin, sqrt

Point = tuple[float, float]

EARTH_KM = 6371.0


def km_between(one: Point, other: Point) -> float:
    """Kilometres as the crow flies, by the haversine formula; points in degrees."""
    lat, lon, lat2, lon2 = map(radians, (*one, *other))
    half = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, half)))
