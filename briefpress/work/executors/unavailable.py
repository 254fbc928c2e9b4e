"""An executor that was asked for and is not there, or cannot be trusted."""


class ExecutorUnavailableError(Exception):
    """No task can be done there. It says why in plain words; `help` says what to do about it."""

    def __init__(self, reason: str, help: str) -> None:  # noqa: A002 - the word that diagnostics have for it
        super().__init__(reason, help)
        self.reason = reason
        self.help = help

    def __str__(self) -> str:
        return self.reason
