"""The command line: each command reads, answers, shows and exits."""
