"""How right newscli is on articles that somebody has annotated: pure functions over gold articles and records."""
