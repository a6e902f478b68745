"""Linked data in the vocabularies of the field: DCAT-AP for what there is, W3C ORG for units, ELI for texts."""
