"""Templates made ready to run: each text once in a process, with what it asks for noted on the way."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from types import CodeType
from typing import Any, Final

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.compiler import Frame

from briefpress.render.bare_environment import bare_environment
from briefpress.render.sandbox import BoundedCode

MOST_COMPILED: Final = 1024
"""How many templates are kept compiled: those of a house, in some states that it had while somebody worked on them."""
CALLING: Final = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
"""What calls for another template."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A name that a template asks for, the line where it does, and for a field the name whose field it is."""

    name: str
    line: int
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """What keeps a template from running, in Jinja's words, and its line."""

    message: str
    line: int


@dataclass(frozen=True, slots=True)
class CompiledTemplate:
    """The code of a template, and what it asks for. Without code, `fault` or what is unknown says why."""

    code: CodeType | None = field(default=None, repr=False)
    fault: Fault | None = None
    unknown_filters: tuple[Asked, ...] = ()
    unknown_tests: tuple[Asked, ...] = ()
    stored: frozenset[str] = frozenset()
    """The names that it sets, loops over, or takes as parameters."""
    macros: frozenset[str] = frozenset()
    undeclared: tuple[Asked, ...] = ()
    """The names that it does not set before it asks for them, sorted."""
    fields: tuple[Asked, ...] = ()
    """The fields of names."""
    templates: tuple[Asked, ...] = ()
    """The templates that it calls for by a name."""


@lru_cache(maxsize=MOST_COMPILED)
def compiled_template(name: str, text: str) -> CompiledTemplate:
    """Return a template made ready; `name` is that of its file, wherever it fails."""
    environment = compiling_environment()
    try:
        tree = environment.parse(text, name, name)
        found = list(_walk(tree))
        filters = tuple(_unknown(found, nodes.Filter, environment.filters))
        tests = tuple(_unknown(found, nodes.Test, environment.tests))
        if filters or tests:
            return CompiledTemplate(unknown_filters=filters, unknown_tests=tests)
        generator = _NotingCode(environment, name, name)
        generator.visit(tree)  # the compiler knows more mistakes than the parser
    except TemplateSyntaxError as error:
        return CompiledTemplate(fault=Fault(error.message or "", error.lineno))
    names = [node for node in found if isinstance(node, nodes.Name)]
    loads = [Asked(node.name, node.lineno) for node in names if node.ctx == "load"]
    return CompiledTemplate(
        code=compile(generator.stream.getvalue(), name, "exec"),  # type: ignore[attr-defined]
        stored=frozenset(node.name for node in names if node.ctx in {"store", "param"}),
        macros=frozenset(node.name for node in found if isinstance(node, nodes.Macro)),
        undeclared=tuple(load for name in sorted(generator.undeclared) for load in loads if load.name == name),
        fields=tuple(
            Asked(node.attr, node.lineno, node.node.name)
            for node in found
            if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name)
        ),
        templates=tuple(_called(found)),
    )


@cache
def compiling_environment() -> Environment:
    """Return the environment that templates are compiled in; none runs there."""
    return bare_environment()


class _NotingCode(BoundedCode):
    """Writes the code of a template and notes the names that it will look up where it runs."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.undeclared: set[str] = set()

    def enter_frame(self, frame: Frame) -> None:
        """Write how a frame begins."""
        super().enter_frame(frame)
        self.undeclared |= {str(name) for action, name in frame.symbols.loads.values() if action == "resolve"}


def _walk(tree: nodes.Node) -> Iterator[nodes.Node]:
    """Yield all nodes of a template in the order of its text."""
    left: list[nodes.Node] = [tree]
    while left:
        node = left.pop()
        yield node
        values = (getattr(node, name, None) for name in node.fields)
        inside = (part for value in values for part in (value if isinstance(value, list) else (value,)))
        left.extend(reversed([part for part in inside if isinstance(part, nodes.Node)]))


def _unknown(found: list[nodes.Node], kind: type[nodes.Node], known: Any) -> Iterator[Asked]:
    """Yield the filters or tests that do not exist, those in branches included."""
    for node in found:
        if isinstance(node, kind) and node.name not in known:  # type: ignore[attr-defined]
            yield Asked(node.name, node.lineno)  # type: ignore[attr-defined]


def _called(found: list[nodes.Node]) -> Iterator[Asked]:
    for node in found:
        template = getattr(node, "template", None) if isinstance(node, CALLING) else None
        if isinstance(template, nodes.Const) and isinstance(template.value, str):
            yield Asked(template.value, node.lineno)
