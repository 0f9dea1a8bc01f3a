"""``wend review``: looks at what was written about people, and offers other words.

The language package and this command know no Django; what only some calls need (Word, PDF, progress
bars) is loaded when it is met.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from wend_language.command.looking import Told, pieces, reviewer
from wend_language.command.options import Options, asked
from wend_language.command.sources import sources
from wend_language.command.tally import Tally
from wend_language.command.telling import Teller, summary_in, teller_for, young


def main(argv: list[str]) -> int:
    """Read, review and tell; 0 nothing found, 1 something found, 2 something could not be read."""
    options = asked(argv)
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        return _review(options)
    except BrokenPipeError:
        # Who reads our answer has heard enough; Python must not complain when it closes the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


def _review(options: Options) -> int:
    rules = reviewer(options.language, options.sent).rules
    note = young(options.language) if rules.young else ""
    if note:
        print(f"wend review: {note}", file=sys.stderr)
    names = [*sources(options.paths)]
    several = len(names) != 1 or names[0] != options.paths[0]
    teller = teller_for(options.format, several=several, language=options.language, note=note)
    writer = _Writer(teller, options, note)
    if several:
        _many(names, options, writer)
    else:
        told = Told(names[0])
        writer.write(pieces(names[0], 1, options, writer.teller, told))
        writer.note(told)
    return writer.end()


def _many(names: list[str], options: Options, writer: _Writer) -> None:
    if not names:
        return
    from wend_language.command.cores import told_in_order  # noqa: PLC0415  # one text needs one core

    for told in told_in_order(names, options):
        writer.write(iter(told.pieces))
        writer.note(told)


class _Writer:
    """Writes pieces to standard output as they come, problems to standard error, and keeps count."""

    def __init__(self, teller: Teller, options: Options, note: str) -> None:
        self.teller, self.options, self.note_of_all = teller, options, note
        self.tally, self.problems, self.wrote = Tally(), 0, False

    def write(self, told: Iterator[str]) -> None:
        for piece in told:
            sys.stdout.write((self.teller.between if self.wrote else self.teller.opening) + piece)
            self.wrote = True

    def note(self, told: Told) -> None:
        self.tally.add(told.tally)
        if told.problem:
            self.problems += 1
            print(f"wend review: {told.problem}", file=sys.stderr)

    def end(self) -> int:
        """The last words, and the exit code."""
        if self.options.summary:
            sys.stdout.write(summary_in(self.options.format, self.tally, self.note_of_all))
        else:
            self._close()
        sys.stdout.flush()
        return 2 if self.problems else int(self.tally.findings > 0)

    def _close(self) -> None:
        if self.wrote:
            sys.stdout.write(self.teller.closing)
        elif self.options.format != "text":
            sys.stdout.write(self.teller.opening + self.teller.closing.lstrip())
