# What people do with this project, one target each. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CORPUS ?= examples/articles
WAREHOUSE ?= warehouse
PORT ?= 3000

INSTALLED := $(VENV)/.installed

.PHONY: help run ui test check wheel bench clean
.DEFAULT_GOAL := help

help:  ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

# Packages come with hashes; bytecode is compiled here because PYTHONDONTWRITEBYTECODE=1, where it is set, would leave
# every later start without it (importing dagster takes 1.0 s instead of 0.4 s).
$(INSTALLED): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/pip install -qq --disable-pip-version-check --no-compile --require-hashes -r requirements.lock
	$(BIN)/pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	-$(BIN)/python -m compileall -q -j 0 $(VENV)/lib > /dev/null 2>&1
	@touch $@

run: $(INSTALLED)  ## materialise every day that CORPUS holds into WAREHOUSE
	$(BIN)/policy run --corpus "$(CORPUS)" --warehouse "$(WAREHOUSE)"

ui: $(INSTALLED)  ## serve Dagster on 127.0.0.1:PORT over CORPUS and WAREHOUSE
	$(BIN)/policy ui --corpus "$(CORPUS)" --warehouse "$(WAREHOUSE)" --port "$(PORT)"

# The browser tests need Chromium. It is installed where that needs no question; elsewhere those tests skip and say so.
.PHONY: browser
browser:
	@command -v chromium > /dev/null || command -v chromium-browser > /dev/null || command -v google-chrome > /dev/null || { \
	  test "$$(id -u)" = 0 && command -v apt-get > /dev/null && \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium > /dev/null; } || \
	  echo "no Chromium: the browser tests will be skipped"

test: $(INSTALLED) browser  ## lint, types, import rule and all tests
	$(MAKE) check
	$(BIN)/pytest

check: $(INSTALLED)  ## lint, types and import rule only
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# `build` is emptied first: setuptools would pack what an earlier build left there.
wheel: $(INSTALLED)  ## build the wheel for a server, its reading stages compiled (needs a C compiler)
	@command -v cc > /dev/null && test -f "$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("include"))')/Python.h" || \
	  { echo "make wheel needs a C compiler (cc) and Python's header files (python3-dev)"; exit 1; }
	@echo "compiling the reading stages: two to three minutes"
	rm -rf build
	POLICY_COMPILE=1 $(BIN)/pip wheel -q --disable-pip-version-check --no-deps --no-build-isolation -w build/dist .
	rm -rf dist && mv build/dist dist

# -P keeps this folder behind the unpacked wheel on Python's path.
bench: wheel  ## print speeds as ratios within one run, of the Python files and of the wheel
	$(BIN)/python -m benchmarks
	$(BIN)/python -m zipfile -e dist/*.whl build/wheel
	PYTHONPATH=build/wheel:. $(BIN)/python -P -m benchmarks articles

clean:  ## remove what was made, but not the virtual environment
	rm -rf warehouse build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
