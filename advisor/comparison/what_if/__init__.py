"""The inputs of a report, with what the user supposes instead."""
