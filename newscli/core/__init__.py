"""Text in, Article out. One file a step; :mod:`newscli.core.pipeline` lists them in order."""
