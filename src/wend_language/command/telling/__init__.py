"""The forms in which findings are told."""

from __future__ import annotations

from wend_language.command.tally import Tally
from wend_language.command.telling.teller import Seen, Teller


def young(language: str) -> str:
    """What is said of a language whose rules are few, and little tried."""
    return (
        f"the rules for “{language}” are young: few, and little tried. "
        "They miss much, and are wrong more often."
    )


def teller_for(form: str, *, several: bool, language: str = "en", note: str = "") -> Teller:
    """``text``, ``json`` or ``html``; each is loaded only when it is asked for."""
    if form == "json":
        from wend_language.command.telling import as_json  # noqa: PLC0415

        return as_json.teller(several=several)
    if form == "html":
        from wend_language.command.telling import as_html  # noqa: PLC0415

        return as_html.teller(language, note)
    from wend_language.command.telling import as_text  # noqa: PLC0415

    return as_text.teller()


def summary_in(form: str, tally: Tally, note: str = "") -> str:
    """How often, in one of the same forms."""
    if form == "json":
        from wend_language.command.telling import as_json  # noqa: PLC0415

        return as_json.summary(tally)
    if form == "html":
        from wend_language.command.telling import as_html  # noqa: PLC0415

        return as_html.summary(tally, note)
    from wend_language.command.telling import as_text  # noqa: PLC0415

    return as_text.summary(tally)


__all__ = ["Seen", "Teller", "summary_in", "teller_for", "young"]
