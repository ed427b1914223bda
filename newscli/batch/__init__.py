"""Many articles at once, in processes that can be replaced."""
