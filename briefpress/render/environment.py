"""Templates as Jinja sees them: the house's own before the built-in ones, unknown names as errors."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import suppress
from functools import lru_cache, partial
from types import CodeType
from typing import Any, Final

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateNotFound, UndefinedError
from jinja2.exceptions import TemplateError
from jinja2.utils import missing

from briefpress.diagnostics.source import Source
from briefpress.model.look import BUILT_IN
from briefpress.render.filters import FILTERS
from briefpress.render.sandbox import BoundedEnvironment

MOST_COMPILED: Final = 1024
"""How many templates are kept compiled: those of a house, in some states that it had while somebody worked on them."""


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


class _LookLoader(BaseLoader):
    """Gives Jinja the templates of a look, compiled once for all looks; a template's file name is its name."""

    def __init__(self, templates: Mapping[str, Source]) -> None:
        self.templates = templates

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002
        source = find_template(self.templates, template)
        if source is None:
            raise TemplateNotFound(template)
        return source.text, template, lambda: True

    def load(self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None) -> Template:  # noqa: A002 - Jinja's signature
        """Return the template `name`. Raises what is wrong with it."""
        text, file, is_current = self.get_source(environment, name)
        code = compiled(text, file)
        return environment.template_class.from_code(environment, code, {} if globals is None else globals, is_current)


@lru_cache(maxsize=MOST_COMPILED)
def compiled(text: str, name: str) -> CodeType:
    """Return the text of template `name` as code. Raises what is wrong with it."""
    return make_environment({}, {}).compile(text, name, name)


def compile_reachable(templates: Mapping[str, Source], name: str) -> None:
    """Compile template `name` and all that it may lead to, so that this need not be done when they run.

    What is wrong with a template is told when it runs.
    """
    waiting = [name]
    for found in waiting:
        source = find_template(templates, found)
        if source is None:
            continue
        with suppress(TemplateError, RecursionError):
            texts = _texts_in(compiled(source.text, found))
            waiting += [text for text in texts if text not in waiting and find_template(templates, text)]


def _texts_in(code: CodeType) -> Iterator[str]:
    """Yield the texts that stand in code, the names of templates among them, each once."""
    waiting, found = [code], dict[str, None]()
    for part in waiting:
        found.update((value, None) for value in part.co_consts if isinstance(value, str))
        waiting += [value for value in part.co_consts if isinstance(value, CodeType)]
    yield from found


def find_template(templates: Mapping[str, Source], name: str) -> Source | None:
    """Return the template `name`; `house/NAME` is the built-in, whether or not the house has its own."""
    return templates.get(name) or templates.get(name.removeprefix(BUILT_IN))


def make_environment(templates: Mapping[str, Source], names: Mapping[str, object]) -> Environment:
    """Return an environment whose templates, imported ones included, see `names`."""
    environment = BoundedEnvironment(
        loader=_LookLoader(templates),
        autoescape=True,
        undefined=_Unknown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        cache_size=-1,
    )
    environment.filters.update(FILTERS)
    environment.globals = dict(names)
    return environment
