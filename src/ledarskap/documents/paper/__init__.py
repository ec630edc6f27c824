"""Documents on paper: tagged PDF."""
