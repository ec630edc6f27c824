"""The documents of programmes and of what belongs to them."""
