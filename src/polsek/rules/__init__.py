"""What an assembly has decided: the rule file as frozen records."""
