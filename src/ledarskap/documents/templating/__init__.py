"""Templates, wherever they come from, filled in without any harm."""
