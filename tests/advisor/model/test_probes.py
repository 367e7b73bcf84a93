"""Statistics are derived from raw samples."""

from __future__ import annotations

from math import sqrt

import pytest

from advisor.model.probes import Measurement
from tests.advisor.report.made import METHOD


def measurement(*samples: float) -> Measurement:
    return Measurement(
        workload="matmul", mode="eager", device="cpu", clock="cpu", samples_s=samples
    )


def test_the_median_resists_an_outlier() -> None:
    assert measurement(1.0, 3.0, 2.0).median_s == 2.0
    assert measurement(1.0, 2.0, 3.0, 900.0).median_s == 2.5


def test_spread_is_relative_to_the_median() -> None:
    assert measurement(8.0, 9.0, 10.0, 11.0, 12.0).relative_iqr == pytest.approx(0.2)
    assert measurement(5.0).relative_iqr == 0


def test_the_standard_error_shrinks_with_the_root_of_the_samples() -> None:
    few = measurement(8.0, 9.0, 10.0, 11.0, 12.0)
    assert few.median_se_log(METHOD.speed) == pytest.approx(0.93 * 0.2 / sqrt(5))


def test_too_few_samples_have_the_standard_error_of_the_method() -> None:
    assert measurement(1.0, 1.0, 1.0).median_se_log(METHOD.speed) == METHOD.speed.unsure_se_log
