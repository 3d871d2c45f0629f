"""Commands for regional policies and the life of a list of vulnerable workers."""
