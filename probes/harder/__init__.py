"""Models that are hard to convert, and the judgement of a route that converts them."""
