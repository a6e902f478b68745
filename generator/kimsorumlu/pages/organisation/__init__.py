"""Municipalities, their units and roles."""
