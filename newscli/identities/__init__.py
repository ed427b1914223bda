"""The people of a collection: who in one article is who in another.

In: articles, one at a time. Out: one record a person, with the articles it is in, and why they were joined.
"""
