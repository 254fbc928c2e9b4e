"""Where things live: the one door to the disk, and the built-in templates, styles and typefaces."""
