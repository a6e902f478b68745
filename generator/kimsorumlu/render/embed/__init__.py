"""Pages that other sites show inside their own: what they hold, as what files, and the lines a host pastes."""
