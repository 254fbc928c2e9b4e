"""Problems as values with a place, and the ways of showing them."""
