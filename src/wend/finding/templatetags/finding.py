"""Small words for finding's pages."""

import re
from collections.abc import Iterable

from django import template

from wend.finding import vocabulary

register = template.Library()
NAMES = {
    "kinds": vocabulary.KINDS,
    "methods": vocabulary.METHODS,
    "ways": vocabulary.WAYS,
    "languages": vocabulary.LANGUAGES,
}
# Digits as printed, then perhaps an extension, which a phone cannot dial by itself.
DIALLED = re.compile(r"(\+?[\d\s().-]{3,})(?:\s*(?:x|ext).*)?", re.IGNORECASE)


@register.filter
def called(codes: Iterable[str], which: str) -> str:
    """Codes of a closed list by their names, with commas."""
    return ", ".join(str(NAMES[which].get(code, code)) for code in codes)


@register.filter
def tel(number: str) -> str:
    """What a phone can dial, or "" when a person must read it first."""
    found = DIALLED.fullmatch(number.strip())
    return re.sub(r"[^\d+]", "", found[1]) if found else ""
