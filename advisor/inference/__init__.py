"""What the rules say about the facts: logic only, no arithmetic."""
