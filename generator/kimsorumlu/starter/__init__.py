"""What a new project begins with: a municipality without a text, an example of a text, and what publishes the site.

The files stand in `files/` as they will be, but for `[[words]]` that are the project's own, in contents and in names,
and for names that begin with a dot, which are written `dot-…` here so that no tool takes them for this repository's.
"""
