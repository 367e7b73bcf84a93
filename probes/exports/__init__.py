"""What the probes of export routes share: models, parity, a fresh process that runs the export."""
