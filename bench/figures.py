"""How a bench tells its figures: a table, or with ``--json`` one object a line."""

import json
import sys
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Figure:
    """One measured value beside its rival or limit; ``ratio`` is value / against."""

    name: str
    value: float
    unit: str
    against: float | None = None
    ratio: float | None = None


def beside(name: str, value: float, unit: str, rival: float) -> Figure:
    """A figure with its rival's value, measured in the same run."""
    return Figure(name, value, unit, rival, value / rival if rival else None)


def tell(figures: list[Figure]) -> None:
    """Print the figures to standard output."""
    if "--json" in sys.argv:
        for figure in figures:
            print(json.dumps(asdict(figure)))
        return
    print(f"{'figure':36} {'value':>14} {'unit':12} {'against':>14} {'ratio':>8}")
    for f in figures:
        against = "" if f.against is None else f"{f.against:.4g}"
        ratio = "" if f.ratio is None else f"{f.ratio:.3f}"
        print(f"{f.name:36} {f.value:>14.4g} {f.unit:12} {against:>14} {ratio:>8}")
