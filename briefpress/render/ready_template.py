"""Templates ready to run. Those that come with briefpress are compiled once and kept, as Python keeps its own code."""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import jinja2

from briefpress.diagnostics.source import Source
from briefpress.house.code_cache import keep_code, read_code
from briefpress.model.look import BUILT_IN
from briefpress.render import bare_environment, compiled_template, filters, sandbox
from briefpress.render.compiled_template import Asked, CompiledTemplate

NAME: Final = "templates"
"""What is kept is called so."""
COMPILERS: Final = (bare_environment, compiled_template, filters, sandbox)
"""The modules that decide what comes of a template, beside Jinja."""


def ready_template(name: str, text: str) -> CompiledTemplate:
    """Return a template ready to run; `name` is that of its file, wherever it fails."""
    digest, *parts = _kept().get(name, (b"",))
    if digest != _digest(text):
        return compiled_template.compiled_template(name, text)
    code, stored, macros, *asked = parts
    undeclared, fields, templates = (tuple(Asked(*one) for one in them) for them in asked)
    return CompiledTemplate(
        code, stored=stored, macros=macros, undeclared=undeclared, fields=fields, templates=templates
    )


def keep_built_in(templates: Mapping[str, Source], names: Iterable[str]) -> None:
    """Keep what came of the templates `names`, those among them that come with briefpress, where it is not kept."""
    new: dict[str, Any] = {}
    for name in names:
        source = templates.get(name)
        if source is None or templates.get(BUILT_IN + name) != source:
            continue
        digest = _digest(source.text)
        if _kept().get(name, (b"",))[0] != digest:
            compiled = ready_template(name, source.text)
            asked = (compiled.undeclared, compiled.fields, compiled.templates)
            told = ([(one.name, one.line, one.owner) for one in them] for them in asked)
            new[name] = (digest, compiled.code, compiled.stored, compiled.macros, *told)
    if new:
        keep_code(NAME, _compilers(), _kept() | new)


@cache
def _kept() -> dict[str, Any]:
    return read_code(NAME, _compilers())


@cache
def _compilers() -> bytes:
    """Return a digest of all that compiles templates."""
    total = hashlib.sha256(jinja2.__version__.encode())
    for module in COMPILERS:
        total.update(Path(str(module.__file__)).read_bytes())
    return total.digest()


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
