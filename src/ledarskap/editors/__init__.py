"""Help for those who edit the files by hand: what an editor shows, and what to start from."""
