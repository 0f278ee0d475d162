"""Hypothesis tries the same examples every time: what fails here fails everywhere."""

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
