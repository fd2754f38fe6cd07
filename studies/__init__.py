"""Studies: chains of algorithms called by id; no computation."""
