"""The first stage: a folder becomes a manuscript. Form only; names are still open."""
