"""Outputs: clean pages, and what is said about findings."""
