"""Showing it: frameworks, results, plans and programmes as documents, from templates that a region can replace."""
