"""Open data: everything on the site for machines, below /veri/. `files.py` is the one list of what is written.

Records are frozen dataclasses whose fields carry their Turkish labels and descriptions (`fields.py`); tables, schemas,
and the documentation follow from them.
"""
