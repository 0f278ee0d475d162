"""Characters become documents, rules and mandates: the way in."""
