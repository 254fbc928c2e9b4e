"""The directive `chart`: rows of data, chosen and added up, become the values that are drawn."""
