# On a fresh machine with Python 3.11 or newer and make:
#
#   make         sets everything up and builds the briefs of this house into site/
#   make test    sets everything up and runs every check and test
#
# Set-up is done once; it is repeated where requirements.lock, pyproject.toml or the place of this folder has changed.

PYTHON_HERE := .venv/bin/python

.DEFAULT_GOAL := build
.PHONY: build check test set-up set-up-tests docs wheel lock clean help

build: set-up ## build all briefs into site/ (the default)
	$(PYTHON_HERE) build.py

check: set-up ## say what is wrong in the briefs, write nothing
	$(PYTHON_HERE) build.py check

test: set-up-tests ## run every check and test
	$(PYTHON_HERE) -m ruff check .
	$(PYTHON_HERE) -m ruff format --check .
	$(PYTHON_HERE) -m mypy
	$(PYTHON_HERE) .venv/bin/lint-imports
	$(PYTHON_HERE) -m pytest --numprocesses auto

set-up: ## set up only: system libraries, virtual environment, pinned packages
	@sh .ci/set-up

set-up-tests: ## set up what the tests need as well: a browser
	@sh .ci/set-up tests

docs: set-up ## write the generated parts of docs/ anew
	$(PYTHON_HERE) docs/generate.py

wheel: set-up ## make the wheel in dist/
	$(PYTHON_HERE) -m hatchling build --target wheel

lock: set-up ## write requirements.lock anew (OPTIONS=--upgrade for newer versions)
	$(PYTHON_HERE) -m pip install --quiet uv
	$(PYTHON_HERE) -m uv pip compile pyproject.toml --group dev --universal --generate-hashes \
		--no-header --no-annotate --quiet --output-file requirements.lock $(OPTIONS)

clean: ## remove everything that is made here, the virtual environment too
	rm -rf .venv site dist .briefpress benchmarks/.work benchmarks/.peers .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.* ## /  make \1	/p' Makefile
