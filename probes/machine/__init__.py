"""Readers of what the operating system and its tools say, as pure functions of text where possible."""
