"""Whole texts as documents that people open, print and hand on."""
