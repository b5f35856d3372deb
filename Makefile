# Run `make` alone to see what it can do.

help:
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-7s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo
	@echo 'ARGS="..." goes to the command, as in: make test ARGS="-k quiz"'
	@echo 'PYTHON=... names another Python, as in: make serve PYTHON=python3.13'
	@echo 'PROCESSES=... runs tests in more than two processes, as in: make quick PROCESSES=auto'

PYTHON ?= python3
ARGS ?=
# A machine may show more cores than it gives, and each process that runs tests starts a browser.
PROCESSES ?= 2

VENV := .venv
BIN := $(VENV)/bin
UV_VERSION := 0.13.9
NODE_BIN := tests/tools/node_modules/.bin

PYTHON_CODE := plugins tests bench
BROWSER_CODE := plugins/mkdocs_course/runtime overrides

# Modules of another project would take the place of ours.
unexport PYTHONPATH PYTHONHOME
# What Python has compiled is kept: each of many processes would compile it anew.
unexport PYTHONDONTWRITEBYTECODE

# Material's notice about MkDocs 2 would bury our own messages.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# Build isolation would fetch a build backend that no lock file names.
PIP := $(BIN)/python -m pip install --quiet --no-input --no-build-isolation --use-pep517

.DELETE_ON_ERROR:
.PHONY: help serve build check lint quick fast test dist lock clean

serve: $(VENV)/.ready ## show the course on 127.0.0.1:8000, and what is wrong with it, while you edit
	$(BIN)/course preview $(ARGS)

build: $(VENV)/.ready ## build the course into site/; a warning is a failure
	$(BIN)/mkdocs build --strict $(ARGS)

check: $(VENV)/.ready ## check quizzes and translations without building
	$(BIN)/course check --strict $(ARGS)

lint: $(VENV)/.ready $(VENV)/.testable ## judge the code without running it: style, types, dead code, spelling
	tests/tools/install node
	$(BIN)/ruff check $(PYTHON_CODE)
	$(BIN)/ruff format --check $(PYTHON_CODE)
	$(BIN)/mypy
	$(BIN)/vulture
	$(BIN)/codespell
	$(NODE_BIN)/biome check --config-path tests/tools/biome.jsonc $(BROWSER_CODE)
	$(NODE_BIN)/tsc --project tests/tools

quick: $(VENV)/.ready $(VENV)/.testable ## lint, and run the tests that need no browser and little time
	tests/tools/install node
	$(MAKE) --no-print-directory --jobs 2 lint fast

# Beside lint, most of which keeps one core busy.
fast:
	$(BIN)/pytest --numprocesses $(PROCESSES) --ignore tests/browser -m "not browser and not slow" $(ARGS)

test: $(VENV)/.ready $(VENV)/.testable ## run all tests, those in the browser too
	tests/tools/install
	REQUIRE_BROWSER=1 $(BIN)/pytest --numprocesses $(PROCESSES) $(ARGS)

dist: $(VENV)/.ready $(VENV)/.testable ## build the package, as wheel and as source, into dist/
	rm -rf dist
	$(BIN)/python -m build --no-isolation $(ARGS)

lock: .venv-lock/bin/uv ## write both lock files again; ARGS=--upgrade renews the pins
	$(LOCK) --output-file requirements.lock $(ARGS)
	$(LOCK) --extra test --constraints requirements.lock --output-file tests/requirements.lock $(ARGS)

clean: ## remove everything that was installed or built
	rm -rf $(VENV) .venv-lock site .site-* dist .cache .mypy_cache .pytest_cache .ruff_cache test-results tests/tools/node_modules
	find plugins tests -name __pycache__ -prune -exec rm -rf {} +

# jieba has no wheel and is built here, so setuptools, as locked, comes first.
$(VENV)/.made: requirements.lock tests/requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo 'This needs Python 3.11 or newer: name one, as in make serve PYTHON=python3.13' >&2; exit 1; }
	@echo 'Installing into $(VENV), once for each change of the lock files ...'
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)
	@awk '/^[a-z]/ {keep = /^setuptools==/} keep' requirements.lock > $(VENV)/setuptools.lock
	@$(PIP) --require-hashes -r $(VENV)/setuptools.lock
	@$(PIP) --require-hashes -r requirements.lock
	@touch $@

# Again when the entry points may have changed.
$(VENV)/.ready: $(VENV)/.made pyproject.toml
	@$(PIP) --no-deps --editable .
	@touch $@

$(VENV)/.testable: $(VENV)/.made | $(VENV)/.ready
	@echo 'Installing what the tests need ...'
	@$(PIP) --require-hashes -r tests/requirements.lock
	@touch $@

LOCK = .venv-lock/bin/uv pip compile pyproject.toml --quiet --group build --universal --python-version 3.11 \
  --generate-hashes --no-emit-index-url --custom-compile-command 'make lock'

.venv-lock/bin/uv:
	@$(PYTHON) -m venv .venv-lock
	@.venv-lock/bin/python -m pip install --quiet --no-input --only-binary :all: uv==$(UV_VERSION)
