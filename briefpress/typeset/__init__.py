"""The fourth stage: a page becomes a PDF. It reads nothing but the page."""
