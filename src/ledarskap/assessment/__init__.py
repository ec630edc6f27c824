"""Where somebody stands: the questions, the answers, and what they come to."""
