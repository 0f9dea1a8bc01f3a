"""Keeps what people wrote out of the logs."""

import logging
from typing import Any


class Quiet(logging.Filter):
    """Leaves of an error only its kind and where it rose: messages and values can hold words."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and record.exc_info[0] is not None:
            record.msg, record.args = _where(record.exc_info), ()
            record.exc_info, record.exc_text = None, None
        record.__dict__.pop("request", None)
        return True


def _where(exc_info: tuple[Any, ...]) -> str:
    kind, _, trace = exc_info
    steps = []
    while trace is not None:
        code = trace.tb_frame.f_code
        steps.append(f"{code.co_filename}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return f"{kind.__name__} at\n  " + "\n  ".join(steps[-12:])
