"""What can be said against a rule base that is sound in form."""
