"""Benchmarks that alternate between frameworks: long-lived workers, in turns, on one core."""
