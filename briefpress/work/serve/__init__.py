"""The preview: the pages of a house in a browser, renewed as they are made. Served to this machine alone."""
