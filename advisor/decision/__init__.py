"""From findings to a ranking, and how much doubt it bears: arithmetic only."""
