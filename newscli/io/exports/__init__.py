"""Articles for the tools of annotators: brat, INCEpTION (WebAnno TSV) and the W3C Web Annotation model.

In: articles with their texts. Out: a folder with a file or two for each, whole or not at all.
"""
