"""Probe files: the frameworks of one against each other, and two files side by side."""
