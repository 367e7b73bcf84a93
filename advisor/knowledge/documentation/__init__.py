"""The rule base as pages for people: one tree of blocks, written as Markdown, HTML or text."""
