"""Whether rule files are right: each check is a generator of problems with one id."""
