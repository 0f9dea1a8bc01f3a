"""What check-ins can honestly say, on simulated practices: each figure beside its rivals, in one run.

Seeds: ``bench.resonances.drawing``. ``bin/bench resonance``, and ``--json`` for one object a line.
"""

from bench.figures import tell
from bench.resonances import coverage, delay, power, recovery, speed, words


def main() -> None:
    """Everything, in the order of the docs."""
    for part in (coverage, power, delay, words, recovery, speed):
        tell(part.figures())


if __name__ == "__main__":
    main()
