"""Expressions over data: their form. Names stay open."""
