"""Print the names of the shared libraries that typesetting needs and this system lacks."""

import ctypes
import ctypes.util

# Each library by the names it has on Linux, macOS and Windows.
LIBRARIES = {
    "Pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "PangoFT2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
    "HarfBuzz subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
}


def is_here(names: tuple[str, ...]) -> bool:
    """Return whether one of `names` can be loaded, or is known to the system under its short name."""
    for name in names:
        try:
            ctypes.CDLL(name)
        except OSError:
            continue
        return True
    return ctypes.util.find_library(names[0].removeprefix("lib").split(".so")[0]) is not None


if __name__ == "__main__":
    print(", ".join(name for name, names in LIBRARIES.items() if not is_here(names)))  # noqa: T201 - it is a command
