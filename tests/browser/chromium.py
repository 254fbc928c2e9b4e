"""The browser of these tests: Debian's Chromium, or another of its family that is installed."""

import os
import shutil

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
# It is to show the page, and nothing else: no look for updates, no account, no experiment.
ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


def executable() -> str:
    """Return where the browser is. Where there is none the test is skipped; in continuous integration it fails."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None and os.environ.get("CI"):
        pytest.fail("Chromium is missing: .ci/set-up installs it")
    if found is None:
        pytest.skip("Chromium is not installed: `make set-up-tests` installs it, or says how")
    return found


def launch(playwright, *arguments):
    """Return a browser that was started with our arguments and these."""
    # Its sandbox does not work for the administrator, as whom containers often run.
    root = ("--no-sandbox",) if os.name == "posix" and os.geteuid() == 0 else ()
    return playwright.chromium.launch(executable_path=executable(), args=[*ARGUMENTS, *root, *arguments])
