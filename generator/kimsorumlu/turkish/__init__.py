"""Turkish as this project needs it: case, folding, order, stems, numbers, lists, days. Knows nothing of regulations."""
