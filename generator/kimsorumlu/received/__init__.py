"""Received documents: bytes to numbered lines, each as it came and as the document prints it. One module per format."""
