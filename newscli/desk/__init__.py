"""The desk: what an editor asks before a text goes out. Quotes against their sources, one version against another."""
