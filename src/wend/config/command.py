"""``wend serve``, ``wend sample``, ``wend init`` and Django's own commands."""

import os
import sys

from wend.lib.env import SettingMissing

SETTINGS = "wend.config.settings."
# These may be somebody's very first command: they find the databases in place.
ON_DATA = {"directory"}


def main(words: list[str]) -> int:
    """Run one command; returns its exit code. A missing setting is told in one sentence."""
    own = {"serve": _serve, "sample": _sample, "init": _init}
    try:
        if words[0] in own:
            return own[words[0]](words[1:])
        return _django(words)
    except SettingMissing as missing:
        print(f"wend: {missing}", file=sys.stderr)
        return 2


def _init(rest: list[str]) -> int:
    from wend.config.first import make_secrets  # noqa: PLC0415

    return make_secrets()


def _serve(rest: list[str]) -> int:
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS + "serve"
    from wend.config.server import serve  # noqa: PLC0415  # needs its settings chosen first

    return serve()


def _sample(rest: list[str]) -> int:
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS + "sample"
    from wend.config.server import serve  # noqa: PLC0415

    return serve(sample=True)


def _django(words: list[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS + _settings_for_here())
    from django.core.management import execute_from_command_line  # noqa: PLC0415

    if words[0] in ON_DATA:
        _prepare()
    execute_from_command_line(["wend", *words])
    return 0


def _prepare() -> None:
    import django  # noqa: PLC0415

    from wend.config.server import prepare  # noqa: PLC0415

    django.setup()
    prepare()


def _settings_for_here() -> str:
    """The sample's settings until somebody has set this server up for real people."""
    return "serve" if os.environ.get("WEND_OPERATOR") else "sample"
