"""What the operating system and its tools say about this machine."""
