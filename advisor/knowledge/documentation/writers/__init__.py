"""Blocks to Markdown, to HTML, and to the text that a terminal shows."""
