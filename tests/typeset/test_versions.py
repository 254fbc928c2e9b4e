"""The typesetter's versions and its door can be named without loading WeasyPrint."""

import re
import subprocess
import sys

import weasyprint
from weasyprint.text.ffi import harfbuzz_subset

from briefpress.typeset.versions import MISSING, typesetter_versions


def test_naming_the_door_and_the_versions_loads_no_weasyprint() -> None:
    script = (
        "import sys, briefpress.typeset.door\n"
        "from briefpress.typeset.versions import typesetter_versions\n"
        "typesetter_versions()\n"
        "print(*sorted({'cffi', 'fontTools', 'jinja2', 'pydyf', 'weasyprint'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not done.stdout.split()
    assert not done.stderr


def test_each_is_a_number_and_none_is_missing() -> None:
    versions = dict(line.rsplit(" ", 1) for line in typesetter_versions())
    subset = versions.pop("HarfBuzz-subset")
    assert subset == (MISSING if harfbuzz_subset is None else "present")
    assert versions["weasyprint"] == weasyprint.VERSION
    assert not [name for name, version in versions.items() if not re.fullmatch(r"\d+(\.\d+)+", version)]


def test_they_are_the_same_each_time() -> None:
    assert typesetter_versions() == typesetter_versions()
