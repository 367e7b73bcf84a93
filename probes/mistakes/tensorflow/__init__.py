"""Programs that use TensorFlow, with Keras where a user would."""
