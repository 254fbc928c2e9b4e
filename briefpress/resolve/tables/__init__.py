"""The directive `table`: chosen columns and rows of a data file, as the brief's language writes them."""
