"""Rules, mandates and series make the support of one year."""
