"""Probes that time the same work in each framework."""
