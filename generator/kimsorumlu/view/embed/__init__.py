"""What a host's page shows of ours, and how it is offered."""
