"""The host side of the probes: which to run, where, in the background, and what they tell."""
