"""What all tests share."""

import pytest
from hypothesis import settings

# The same examples on every machine, and no test that fails because a machine is slow.
settings.register_profile("briefpress", deadline=None, derandomize=True)
settings.load_profile("briefpress")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite what the cases under tests/**/cases/ expect")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expectations are to be rewritten instead of compared."""
    return bool(request.config.getoption("--update"))
