"""Akoma Ntoso (OASIS LegalDocML): the lines of any document of the standard, and what our own carry besides."""
