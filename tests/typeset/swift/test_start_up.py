"""WeasyPrint is loaded swiftly, and is the same WeasyPrint."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefpress.typeset.swift import pango_interface
from briefpress.typeset.swift.interface_source import interface_source


def test_the_interface_is_that_of_the_weasyprint_that_is_installed(update: bool) -> None:
    path = Path(pango_interface.__file__)
    if update:
        path.write_text(interface_source(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == interface_source()


def run(code: str) -> str:
    code = "from briefpress.typeset.loading import load_weasyprint\nload_weasyprint()\nimport sys\n" + code
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere, cffi looks for libraries")
def test_no_c_is_parsed_and_the_great_parts_of_font_tools_are_not_loaded() -> None:
    assert run("print(*sorted({'cffi', 'pycparser', 'fontTools.subset', 'fontTools.varLib'} & set(sys.modules)))") == ""


def test_what_comes_late_is_the_real_thing() -> None:
    code = (
        "from weasyprint.pdf.fonts import instantiateVariableFont, subset\n"
        "options = subset.Options(retain_gids=True)\n"
        "import fontTools.subset\n"
        "print(type(options) is fontTools.subset.Options)\n"
        "try:\n    instantiateVariableFont()\nexcept TypeError as error:\n    print(error)\n"
    )
    first, second = run(code).splitlines()
    assert first == "True"
    assert "required positional argument" in second


def test_where_weasyprint_declares_something_else_cffi_reads_it() -> None:
    code = (
        "from briefpress.typeset.swift import pango_interface\n"
        "pango_interface.DECLARATIONS = 'those of another version'\n"
        "from briefpress.typeset.no_system_fonts import no_system_fonts\n"
        "from briefpress.typeset.swift.start_up import load_swiftly\n"
        "import sys, warnings\n"
        "warnings.simplefilter('ignore')\n"
        "with no_system_fonts():\n    load_swiftly()\n"
        "from weasyprint.text.ffi import ffi\n"
        "print(type(ffi).__module__, 'cffi' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["cffi.api", "True"]
