"""Mentors and those whom they are to support: who they are, who suits whom, and what became of it."""
