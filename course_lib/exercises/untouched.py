"""Whether an answer is still what the lesson gave."""

import dis
import types


def is_untouched(answer) -> bool:
    """Whether the answer is still the stub: dots, None, or a function whose body is dots."""
    if answer is None or answer is ...:
        return True
    is_function = type(answer) in (types.FunctionType, types.MethodType)
    return is_function and _only_returns_nothing(answer.__code__)


def _only_returns_nothing(code):
    steps = [step for step in dis.get_instructions(code) if step.opname not in ("RESUME", "NOP")]
    names = [step.opname for step in steps]
    returns_a_constant = names in (["LOAD_CONST", "RETURN_VALUE"], ["RETURN_CONST"])
    return returns_a_constant and steps[0].argval in (None, ...)
