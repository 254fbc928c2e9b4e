"""How `pango_interface.py` is written: the C declarations of WeasyPrint, parsed once and for all."""

import io
import tempfile
from contextlib import redirect_stdout
from pathlib import Path
from typing import Final

import cffi

from briefpress.typeset.swift.start_up import declaring_module, digest_of

HEAD: Final = '''\
"""The C interface of Pango and its companions as WeasyPrint declares it: written by cffi (`interface_source.py`)."""
# fmt: off

import _cffi_backend

DECLARATIONS = "{digest}"
"""The SHA-256 of the declarations that were parsed."""
'''


def interface_source() -> str:
    """Return what `pango_interface.py` must hold for the WeasyPrint that is installed.

    Raises `ModuleNotFoundError` where none is.
    """
    path = declaring_module()
    if path is None:
        raise ModuleNotFoundError("weasyprint")
    declarations = path.read_text(encoding="utf-8").partition("ffi.cdef('''")[2].partition("''')")[0]
    interface = cffi.FFI()
    interface.cdef(declarations)
    interface.set_source("pango_interface", None)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "interface.py")
        with redirect_stdout(io.StringIO()):
            interface.emit_python_code(str(file))
        _, _, written = file.read_text(encoding="utf-8").partition("import _cffi_backend\n\n")
    return HEAD.format(digest=digest_of(declarations)) + written
