"""Intake: answers, probes and scans become facts, each with its source."""
