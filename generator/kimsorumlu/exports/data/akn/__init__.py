"""Texts as Akoma Ntoso 3.0 (OASIS LegalDocML), valid against its strict schema; the words are those of the corpus."""
