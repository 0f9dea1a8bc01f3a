"""Accents that stand apart from their letters ("e" and a sign), put together for reading."""

import re
import unicodedata
from bisect import bisect_right

SIGNS = re.compile(r"[\u0300-\u036f]")
APART = re.compile(r"[^\W\d_][\u0300-\u036f]+")


class Composed:
    """A text with its accents put together; `back` tells where a place of it was in the text given."""

    def __init__(self, text: str) -> None:
        self.places, self.shifts, pieces = [0], [0], []
        last = length = 0
        for apart in APART.finditer(text):
            whole = unicodedata.normalize("NFC", apart[0])
            pieces += [text[last : apart.start()], whole]
            length += apart.start() - last + len(whole)
            last = apart.end()
            self.places.append(length)
            self.shifts.append(last - length)
        self.text = "".join([*pieces, text[last:]])

    def back(self, place: int) -> int:
        return place + self.shifts[bisect_right(self.places, place) - 1]
