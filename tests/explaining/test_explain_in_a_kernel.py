"""In a real kernel, as a lesson runs: the error stands, and below it what explain() says of it."""

import nbformat
from nbclient import NotebookClient

CELLS = [
    "import numpy as np\nfrom course_lib import explain\ntable = np.ones((3, 6))\nrow = np.ones(3)",
    "table + row",
    "explain()",
    "def f(v):\n    for k in range(9):\n        v[k]\n\nf(row)",
    "explain()",
    "explain()",
    "if table[0] > 0:\n    row = 2",
    "print(explain())",
]


def test_a_notebook_stores_words_and_html(tmp_path):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in CELLS])
    NotebookClient(
        notebook, allow_errors=True, resources={"metadata": {"path": tmp_path}}
    ).execute()
    outputs = [cell.outputs for cell in notebook.cells]
    [shown] = outputs[2]
    assert shown.data["text/plain"].startswith("ValueError, in line 1: `table + row`")
    assert "table has shape (3, 6), row has shape (3,)" in shown.data["text/plain"]
    assert "<svg" in shown.data["text/html"]
    assert "in line 3 (in `f`): `v[k]`" in outputs[4][0].data["text/plain"]
    assert outputs[5][0].data == outputs[4][0].data
    assert "`table[0] > 0` is True for 6 of 6" in outputs[7][0].text


def test_loading_explain_loads_no_figures():
    notebook = nbformat.v4.new_notebook()
    notebook.cells = [
        nbformat.v4.new_code_cell(
            "from course_lib import explain\nimport sys\n{'plotly', 'numpy'} & {*sys.modules}"
        )
    ]
    NotebookClient(notebook).execute()
    assert notebook.cells[0].outputs[0].data["text/plain"] == "set()"
