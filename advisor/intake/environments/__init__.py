"""Managed environments: one Python environment for each framework that is missing here."""
