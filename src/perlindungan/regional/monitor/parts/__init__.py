"""The parts of the report, in the order in which a meeting goes through them."""
