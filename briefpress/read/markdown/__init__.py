"""Markdown becomes blocks, each with its place."""
