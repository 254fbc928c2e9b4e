"""What is built: houses of briefs and long reports, made of a small vocabulary, and the same each time."""
