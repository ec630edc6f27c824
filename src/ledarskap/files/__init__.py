"""Files of any of our formats: what each belongs to, checking them all, and writing them."""
