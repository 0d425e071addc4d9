"""What `explain()` returns: sentences and pictures in one piece, and the same in words."""

from html import escape

from course_lib.pictures.display import Picture
from course_lib.words import to_html, to_plain


class Explanation(Picture):
    """Sentences and pictures, in order. A cell that ends in one shows it; print() says it.

    Parameters
    ----------
    parts : list of str or Picture
        Sentences, code in them between backticks; and pictures.
    """

    def __init__(self, parts):
        said = [to_plain(part) if isinstance(part, str) else repr(part) for part in parts]
        super().__init__(None, words="\n".join(said))
        self.parts = tuple(parts)

    @property
    def html(self) -> str:
        """All of it as a piece of an HTML page."""
        return "".join(map(_html, self.parts))

    def _figure_bundle(self):
        return {"text/html": self.html, "text/plain": self.words}


def _html(part):
    if isinstance(part, str):
        return f"<p>{to_html(part)}</p>"
    caption = f"<p>{escape(part.caption, quote=False)}</p>" if part.caption else ""
    return f'<div style="margin:0.8em 0">{part.html}{caption}</div>'
