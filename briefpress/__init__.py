"""briefpress: structured content and key findings become an accessible web page and a styled PDF."""

__version__ = "0.1.0"
