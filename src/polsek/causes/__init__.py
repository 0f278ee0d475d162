"""Why a support differs between two years, rules, figures or distributions: one thing is exchanged after the other."""
