"""What a question means: a target, years, given figures and seats become rules, mandates and series to answer from."""
