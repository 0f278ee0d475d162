"""The support of a year as formulas of a spreadsheet: it follows when a figure or a party's mandates are changed."""
