"""A memo that forgets what was not asked for lately."""

from collections.abc import Hashable
from typing import Any


class Memo:
    """Values by key, at most `most` of them. What was kept or found lately stays; the rest is forgotten at times."""

    __slots__ = ("_former", "_half", "_recent")

    def __init__(self, most: int) -> None:
        self._half = most // 2
        self._recent: dict[Hashable, Any] = {}
        self._former: dict[Hashable, Any] = {}

    def get(self, key: Hashable) -> Any:
        """Return the value under `key`, or none. Raises `TypeError` for a key that has no hash."""
        found = self._recent.get(key)
        if found is None:
            found = self._former.get(key)
            if found is not None:
                self.keep(key, found)
        return found

    def keep(self, key: Hashable, value: Any) -> None:
        """Keep `value` under `key`."""
        if len(self._recent) >= self._half:
            self._former, self._recent = self._recent, {}
        self._recent[key] = value

    def __len__(self) -> int:
        return len(self._recent) + len(self._former)
