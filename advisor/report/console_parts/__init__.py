"""The parts of the console report, one module each, in the order of `renderers/console.py`."""
