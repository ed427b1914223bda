"""newscli: who speaks in a news article, what did each say, about whom and what."""

__version__ = "0.1.0"
