"""Whether the names in a rule base exist and its parts fit together."""
