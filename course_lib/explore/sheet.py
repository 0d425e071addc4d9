"""What stills are drawn on: the picture of an explorer that shows no Plotly figure."""

from course_lib.pictures.display import Picture


class Sheet:
    """Holds one still; an explorer's ``draw(sheet, results)`` replaces it: ``sheet.still = ...``"""

    still: Picture | None = None
