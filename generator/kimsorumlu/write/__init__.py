"""Shapes to YAML bytes in the house form: the inverse of `read`. Comments and layout of an older file stay."""
