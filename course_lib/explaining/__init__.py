"""`explain()`: errors that draw themselves, found and read without running them again."""


def explain():
    """Explain the newest error, in words and pictures.

    It is looked at, not run again: nothing of yours is run or changed, and what was not
    kept is said to be unknown. An error in an answer, which `check` found, counts too.

    Returns
    -------
    Explanation
        A cell that ends in it shows it; print() says it.
    """
    from .telling import explained  # with all pictures; only once there is something to explain

    return explained()
