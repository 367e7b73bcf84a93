"""Studies of the decision core, run from the top of a checkout: `python -m benchmarks.x`."""
