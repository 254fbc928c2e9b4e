"""Jinja as all templates of a house meet it, before there is anything for them to see: unknown names are errors."""

from collections.abc import Callable
from functools import partial
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, UndefinedError
from jinja2.exceptions import TemplateError
from jinja2.utils import missing

from briefpress.render.filters import FILTERS
from briefpress.render.sandbox import BoundedEnvironment


class UnknownNameError(UndefinedError):
    """A name, or an attribute of `owner`, that a template asked for in vain."""

    def __init__(self, owner: object, name: str, message: str | None = None) -> None:
        super().__init__(message)
        self.owner = owner
        self.name = name


class _Unknown(StrictUndefined):
    """An undefined value that fails on first use and knows its name and owner."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: type[TemplateError] | Callable[..., TemplateError] = UndefinedError,  # noqa: ARG002 - Jinja's signature
    ) -> None:
        super().__init__(hint, obj, name, partial(UnknownNameError, obj, str(name)))  # type: ignore[arg-type]


def bare_environment(loader: BaseLoader | None = None) -> Environment:
    """Return an environment that takes templates from `loader`, and in which these see no names."""
    environment = BoundedEnvironment(
        loader=loader,
        autoescape=True,
        undefined=_Unknown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        cache_size=-1,
    )
    environment.filters.update(FILTERS)
    environment.globals = {}
    return environment
