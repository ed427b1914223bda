"""The command line: one thin file a command over pure functions."""
