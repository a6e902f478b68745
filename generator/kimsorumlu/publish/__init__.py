"""From planned files to a site: staging, engine, swap."""
