"""Documents whose structure is given: Akoma Ntoso of our own, read as the same text it was written of."""
