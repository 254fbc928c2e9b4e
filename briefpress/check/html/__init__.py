"""A page as rules see it: its elements, their roles and names, and the way back to who wrote them."""
