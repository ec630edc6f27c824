"""Where to go next: what two people agree on."""
