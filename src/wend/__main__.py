"""The ``wend`` command: what needs no Django runs without it, all else through it."""

import sys
from collections.abc import Callable


def _site() -> Callable[[list[str]], int]:
    from wend.config.command import main  # noqa: PLC0415  # loaded only when the site is meant

    return main


def _review() -> Callable[[list[str]], int]:
    from wend_language.command import main  # noqa: PLC0415  # loads no Django

    return main


def _lab() -> Callable[[list[str]], int]:
    from wend_lab.command import main  # noqa: PLC0415  # NumPy only when the lab is meant

    return main


_DOORS: dict[str, Callable[[], Callable[[list[str]], int]]] = {"review": _review, "lab": _lab}


def main() -> None:
    """Hand the words after ``wend`` to the part they name; exits with its code."""
    word, rest = (sys.argv[1], sys.argv[2:]) if len(sys.argv) > 1 else ("help", [])
    door = _DOORS.get(word)
    sys.exit(door()(rest) if door else _site()([word, *rest]))


if __name__ == "__main__":
    main()
