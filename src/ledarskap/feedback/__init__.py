"""How others see one person: a round of feedback, and what its answers come to."""
