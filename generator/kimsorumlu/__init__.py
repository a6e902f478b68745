"""Kim Sorumlu? — publishes the duty regulations of Turkish municipalities as a static, citable site."""
