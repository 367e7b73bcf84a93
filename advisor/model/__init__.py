"""The nouns of the advisor: frozen records that every stage shares."""
