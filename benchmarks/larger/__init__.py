"""Networks as people train them: guests that `long_run` puts beside those of the suite."""
