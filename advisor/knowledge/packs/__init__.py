"""Packs: the rules of an organisation on top of the rule base, and its patches to it."""
