"""polsek calculates, explains and checks the economic support that Swedish assemblies give their political parties."""

__version__ = "0.1.0"
