"""The rule base: reading, checking and linting what lies under `rules/`."""
