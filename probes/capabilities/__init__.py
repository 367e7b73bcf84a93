"""Probes of what can be done with a framework here: each does it, on small models."""
