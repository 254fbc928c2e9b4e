"""The store of this machine before one that many share."""

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.work.store.store import Store


class LayeredStore:
    """What `local` has not is asked of `shared`, and kept in `local` from then on; what is put goes into both."""

    def __init__(self, local: Store, shared: Store) -> None:
        self._local = local
        self._shared = shared

    def get(self, key: str) -> bytes | None:
        """Return what either of them has under `key`."""
        content = self._local.get(key)
        if content is None:
            content = self._shared.get(key)
            if content is not None:
                self._local.put(key, content)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep `content` in both."""
        self._local.put(key, content)
        self._shared.put(key, content)

    def troubles(self) -> tuple[Diagnostic, ...]:
        """Return what went wrong with either."""
        return self._local.troubles() + self._shared.troubles()

    def close(self) -> None:
        """Finish with both."""
        self._local.close()
        self._shared.close()
