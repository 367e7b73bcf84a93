"""The networks and devices of TensorFlow."""
