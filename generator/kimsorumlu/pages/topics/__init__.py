"""Who answers what, topic by topic."""
