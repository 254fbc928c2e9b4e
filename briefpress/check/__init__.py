"""Rules beside the line: they look at what stages hand on, and change nothing."""
