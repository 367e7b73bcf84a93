"""YAML text to records, with the place of everything and every defect named."""
