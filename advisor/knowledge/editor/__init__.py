"""JSON Schemas that hold the names of a rule base, so that editors complete and check them."""
