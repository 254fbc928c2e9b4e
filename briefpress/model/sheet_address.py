"""The address that a token of a style sheet holds."""

from typing import Any


def address_of(token: Any) -> str | None:
    """Return the address of a string, `url(…)` or `url("…")`, as tinycss2 reads them; none of another token."""
    if token.type in {"url", "string"}:
        return str(token.value)
    if token.type == "function" and token.lower_name == "url":
        return next((str(argument.value) for argument in token.arguments if argument.type == "string"), None)
    return None
