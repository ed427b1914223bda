"""One reader a format: an open input to its articles, one by one."""
