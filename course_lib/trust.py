"""Trust in the course's lessons, so that JupyterLab shows their stored pictures.

Jupyter trusts by content, wherever a file lies, and remembers whom in a store of its own. A
store that cannot be used costs pictures until their cells have run, and nothing else.
"""

from contextlib import suppress
from pathlib import Path

import nbformat
from jupyter_core.paths import jupyter_data_dir
from nbformat.sign import MemorySignatureStore, NotebookNotary


def trust(content: bytes) -> None:
    """Sign a notebook in the store that JupyterLab asks."""
    with suppress(Exception):  # OSError, or one of SQLite's own
        Path(jupyter_data_dir()).mkdir(parents=True, exist_ok=True)
        notary = NotebookNotary(data_dir=jupyter_data_dir())
        notary.sign(nbformat.reads(content.decode("utf-8"), as_version=4))
        notary.store.close()


class ForgivingStore(MemorySignatureStore):
    """Jupyter's store, and where that cannot be used, memory.

    Without it a lesson that is trusted cannot be opened where the store cannot be written,
    because Jupyter notes there when it was last asked.
    """

    def __init__(self, store):
        super().__init__()
        self._store = store

    def check_signature(self, digest, algorithm):
        if super().check_signature(digest, algorithm):
            return True
        with suppress(Exception):
            return self._store.check_signature(digest, algorithm)
        return False

    def store_signature(self, digest, algorithm):
        super().store_signature(digest, algorithm)
        with suppress(Exception):
            self._store.store_signature(digest, algorithm)

    def remove_signature(self, digest, algorithm):
        super().remove_signature(digest, algorithm)
        with suppress(Exception):
            self._store.remove_signature(digest, algorithm)

    def close(self):
        self._store.close()
