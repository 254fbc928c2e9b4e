"""The second stage: a manuscript becomes a brief. Nothing is left to look up."""
