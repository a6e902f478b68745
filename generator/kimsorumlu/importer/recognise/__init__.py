"""Lines of a received document to the outline of a regulation; `steps.recognised` names the steps in their order."""
