"""The report of a round of feedback, for the person whom it is about."""
