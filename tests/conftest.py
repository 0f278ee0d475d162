"""Hypothesis tries the same examples every time: what fails here fails everywhere. As WebAssembly, it lacks much."""

import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "polsek",
    derandomize=True,
    deadline=None,
    max_examples=60,
    database=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
settings.load_profile("polsek")

WEB = sys.platform == "emscripten"
LACKING = ("jsonschema", "from polsek.write", '"[" * 100_000', "truncate(")
"""What a test module names that needs what is lacking: compiled packages, locks, a deep stack, files with holes."""
collect_ignore = [
    str(path)
    for path in Path(__file__).parent.rglob("test_*.py")
    if WEB and any(word in path.read_text(encoding="utf-8") for word in LACKING)
]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None]:
    """Skip what starts a process where there are none."""
    try:
        return (yield)
    except OSError as error:
        if WEB and "does not support processes" in str(error):
            pytest.skip(str(error))
        raise
