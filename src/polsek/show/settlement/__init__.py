"""The answer of settle in every format."""
