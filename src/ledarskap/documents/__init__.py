"""Showing it: results and plans as documents, from templates that a region can replace."""
