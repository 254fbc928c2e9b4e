"""Templates as Jinja sees them: the house's own before the built-in ones, unknown names as errors."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import suppress
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, Environment, Template, TemplateNotFound

from briefpress.diagnostics.source import Source
from briefpress.model.look import BUILT_IN
from briefpress.render.bare_environment import bare_environment
from briefpress.render.ready_template import keep_built_in, ready_template


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
        # What is wrong with a template, the compiler says again.
        code = ready_template(name, text).code or environment.compile(text, name, file)
        return environment.template_class.from_code(environment, code, {} if globals is None else globals, is_current)


def compile_reachable(templates: Mapping[str, Source], name: str) -> None:
    """Compile template `name` and all that it may lead to, so that this need not be done when they run.

    What is wrong with a template is told when it runs.
    """
    waiting = [name]
    for found in waiting:
        source = find_template(templates, found)
        if source is None:
            continue
        with suppress(RecursionError):
            code = ready_template(found, source.text).code
            texts = _texts_in(code) if code else ()
            waiting += [text for text in texts if text not in waiting and find_template(templates, text)]
    keep_built_in(templates, waiting)


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
    environment = bare_environment(_LookLoader(templates))
    environment.globals = dict(names)
    return environment
