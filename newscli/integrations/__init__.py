"""newscli inside other programs: a component for spaCy, a server for the Model Context Protocol."""
