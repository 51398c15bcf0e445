"""diglot as a module: `python -m pipeline`."""
from pipeline.cli import main

main()
