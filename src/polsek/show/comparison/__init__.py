"""The answer of compare in every format."""
