# "make demo" and "make test" set up everything that they need in .venv; only Python 3.11 or later and make must be there.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := src tests

.PHONY: demo test lint bench locale clean

demo: $(VENV)/library
	$(BIN)/ledarskap demo build/demo --force

test: $(VENV)/development
	$(BIN)/pytest

lint: $(VENV)/development
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/ledarskap check frameworks frameworks/*/examples

bench: $(VENV)/development
	$(BIN)/python tests/benchmarks/budgets.py

locale: $(VENV)/development
	$(BIN)/pybabel compile --force --directory src/ledarskap/cli/locale

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/library: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/development: $(VENV)/library
	$(BIN)/python -m pip install --quiet --group dev
	touch $@
