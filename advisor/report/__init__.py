"""The report: built from findings and decision, and rendered."""
