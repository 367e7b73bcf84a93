"""Probes that find out what is there, in seconds."""
