"""Everything at once: a database, an archive, and what describes the tables to programs."""
