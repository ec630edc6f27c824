# "make demo" and "make test" set up everything that they need in .venv; only Python 3.11 or later and make must be there.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := src tests

.PHONY: demo test lint bench fuzz docs locale clean

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
	$(BIN)/python -m tests.benchmarks.hostile
	$(BIN)/python -m tests.benchmarks.matching

# A minute each; what is found is kept in build/fuzz, and becomes a test before it is mended.
fuzz: $(VENV)/fuzz
	$(BIN)/python -m tests.fuzz.fuzz_reading -max_total_time=60 -timeout=5
	$(BIN)/python -m tests.fuzz.fuzz_checking -max_total_time=60 -timeout=5

docs: $(VENV)/development
	$(BIN)/python tests/explanations.py

locale: $(VENV)/development
	$(BIN)/pybabel compile --directory src/ledarskap/cli/locale

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/library: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/development: $(VENV)/library tests/node/package-lock.json
	$(BIN)/python -m pip install --quiet --group dev
	mkdir -p $(VENV)/node
	cp tests/node/package.json tests/node/package-lock.json $(VENV)/node
	npm ci --prefix $(VENV)/node --silent --ignore-scripts || echo "without npm, the tests in an editor's server are skipped"
	touch $@

$(VENV)/fuzz: $(VENV)/library
	$(BIN)/python -m pip install --quiet --group fuzz
	touch $@
