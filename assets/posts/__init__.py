"""The file format: a Hexo post is YAML front matter between two `---` lines, then an HTML body.

What several stages need of it stands here; what a post *says* does not.
"""
