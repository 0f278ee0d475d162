"""The small notations of the rule language, and the reading of records written in them."""
