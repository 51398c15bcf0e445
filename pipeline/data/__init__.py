"""Word lists and other data, each with its licence and the script that made it."""
