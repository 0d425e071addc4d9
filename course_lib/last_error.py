"""The newest error: the one that Python kept, or one that `check` found in an answer since."""

_found = None  # (an answer's error, the one that Python kept at that time)


def found(error: BaseException | None, kept: BaseException | None) -> None:
    """Remember what an answer raised; ``kept`` is `sys.last_value` at that time."""
    global _found
    _found = (error, kept) if error is not None else None


def newest(kept: BaseException | None) -> BaseException | None:
    """The error in the answer where Python has kept no other since, else the one it keeps now."""
    if _found is not None and _found[1] is kept:
        return _found[0]
    return kept
