"""Expressions over data come to something, and know the cells it came from."""
