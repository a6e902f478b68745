"""Municipality, regulation, version, the article tree, units and roles: linked and looked up by id.

Linking never fails: a reference to something that does not exist stays an id, and a rule in `check` reports it.
"""
