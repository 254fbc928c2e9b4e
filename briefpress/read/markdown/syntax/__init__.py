"""The rules that this house's Markdown adds to markdown-it's: what is recognised, not yet what it means."""
