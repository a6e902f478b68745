"""YAML bytes to typed, frozen values with their source positions. The only importer of yaml and pydantic."""
