"""Reports against each other: what changed inputs give, what moved between two, and replays."""
