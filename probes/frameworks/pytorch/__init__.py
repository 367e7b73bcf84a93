"""The networks and devices of PyTorch."""
