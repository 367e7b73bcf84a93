"""What the adapters are made of: a folder for each framework."""
