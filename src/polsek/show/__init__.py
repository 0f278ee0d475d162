"""Results become characters: for people, for scripts, for CI."""
