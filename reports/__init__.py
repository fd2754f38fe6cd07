"""Charts, tables and pages drawn from contract tables."""
