"""Loading WeasyPrint without what it does not need: no compiler is asked where libraries are, no C is parsed.

WeasyPrint asks cffi for each library by names that no system with Linux has, and for each of these cffi starts
ldconfig, gcc and ld; and it has 450 lines of C declarations parsed at each start. Here its module of declarations is
run with an interface that cffi has written beforehand (`pango_interface.py`), which opens libraries by their names
alone, and does more in C while it works. The great parts of fontTools, which WeasyPrint needs only for fonts that
HarfBuzz cannot subset, are loaded when they are asked for.
"""

import hashlib
import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import version
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, Final

MADE_FOR: Final = "70.0"
INTERFACE: Final = "weasyprint.text.ffi"
SUBSET: Final = "fontTools.subset"
INSTANCER: Final = "fontTools.varLib.instancer"


class _OtherInterfaceError(Exception):
    """WeasyPrint declares another interface than the one that was written beforehand."""


def load_swiftly() -> None:
    """Load WeasyPrint, where it has not been loaded; another version than that of `MADE_FOR` as it is."""
    if "weasyprint" not in sys.modules and version("weasyprint") == MADE_FOR:
        # Elsewhere, libraries lie where only cffi's own search finds them.
        if sys.platform == "linux":
            _load_interface()
        with _late(SUBSET), _late(INSTANCER):
            importlib.import_module("weasyprint")
    importlib.import_module("weasyprint")


def declaring_module() -> Path | None:
    """Return where the module lies in which WeasyPrint declares its interface; nothing is loaded."""
    package = find_spec("weasyprint")
    return Path(package.origin).parent / "text" / "ffi.py" if package and package.origin else None


def digest_of(declarations: str) -> str:
    """Return what names C declarations."""
    return hashlib.sha256(declarations.encode()).hexdigest()


def _load_interface() -> None:
    """Load that module with the interface written beforehand, where it declares the same."""
    path = declaring_module()
    spec = spec_from_file_location(INTERFACE, path) if path else None
    if spec is None or spec.loader is None:
        return
    module = module_from_spec(spec)
    with suppress(_OtherInterfaceError), _standing_in("cffi", _cffi()):
        spec.loader.exec_module(module)
        sys.modules[INTERFACE] = module


def _cffi() -> ModuleType:
    """Return what stands in for cffi: it has the interface written beforehand, and no other."""
    from briefpress.typeset.swift.pango_interface import DECLARATIONS, ffi

    def cdef(declarations: str) -> None:
        if digest_of(declarations) != DECLARATIONS:
            raise _OtherInterfaceError

    members = {name: getattr(ffi, name) for name in dir(ffi) if not name.startswith("__")}
    module = ModuleType("cffi")
    vars(module)["FFI"] = lambda: SimpleNamespace(**members, cdef=cdef)
    return module


@contextmanager
def _late(name: str) -> Iterator[None]:
    """Let a module be imported meanwhile without being loaded: that is done when something of it is asked for."""
    if name in sys.modules:
        yield
        return
    with _standing_in(name, _Late(name)):
        yield


@contextmanager
def _standing_in(name: str, module: ModuleType) -> Iterator[None]:
    before = sys.modules.get(name)
    sys.modules[name] = module
    try:
        yield
    finally:
        if before is None:
            del sys.modules[name]
        else:
            sys.modules[name] = before


class _Late(ModuleType):
    """Stands in for a module of functions and classes, and loads it when one of these is called."""

    def __getattr__(self, member: str) -> Any:
        if member.startswith("__"):
            raise AttributeError(member)
        name = self.__name__

        def call(*arguments: Any, **options: Any) -> Any:
            return getattr(importlib.import_module(name), member)(*arguments, **options)

        return call
