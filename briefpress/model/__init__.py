"""The values that stages hand to one another: frozen, picklable, without I/O."""
