"""The third stage: a brief and the look of the house become a closed page."""
