# Two commands: `make run` (set up, then raw/ → locales/ and build/) and `make test`.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test lint docs bench clean

run: .venv/installed
	$(BIN)/diglot run

test: .venv/tested
	$(BIN)/python -m pytest -n 2

lint: .venv/linted
	$(BIN)/ruff check .
	$(BIN)/mypy

docs: .venv/installed
	$(BIN)/python docs/make_reference.py

bench: .venv/tested
	$(BIN)/pip install --quiet --editable '.[bench]'
	for script in benchmarks/*.py; do $(BIN)/python $$script || exit 1; done

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "diglot needs Python 3.11 or newer; try make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml | .venv/bin/python
	@echo "installing diglot into .venv …"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/tested: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ .venv/installed

.venv/linted: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[lint]'
	@touch $@

clean:
	rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
