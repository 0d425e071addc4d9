"""What stills are drawn on: the picture of an explorer that shows no Plotly figure."""

from course_lib.pictures.display import Picture, caption_html


class Sheet:
    """Holds one still; an explorer's ``draw(sheet, results)`` replaces it: ``sheet.still = ...``"""

    still: Picture | None = None

    def static_bundle(self, caption: str, invitation: str) -> dict:
        """The sheet as a notebook stores it: the drawing between two lines of words."""
        shown = caption_html(invitation) + self.still.html + caption_html(caption)
        return {"text/html": shown, "text/plain": caption}
