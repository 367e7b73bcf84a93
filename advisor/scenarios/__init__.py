"""Running scenarios: what the rule base says to personas, and whether it should."""
