# One command to try the advisor, one to test it; GNU make 3.81 (macOS) will do.

ANSWERS ?= examples/answers/factory-sensor-microcontroller.yaml
TORCH := torch==2.13.0
OLDEST := 10
NEWEST := 13

FITS := import sys; sys.exit(not (3, $(OLDEST)) <= sys.version_info[:2] <= (3, $(NEWEST)))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.10; do \
	$$p -c '$(FITS)' 2>/dev/null && echo $$p && break; done)

# On Linux the usual index has PyTorch with gigabytes of CUDA, of no use without an NVIDIA GPU.
GPU := $(shell command -v nvidia-smi 2>/dev/null)
ifeq ($(shell uname -s)$(GPU),Linux)
TORCH_INDEX ?= https://download.pytorch.org/whl/cpu
endif
NEEDED_GB := $(if $(GPU),10,4)

VENV := .venv
THOROUGH := $(addprefix tests/,advisor/decision/invariants advisor/comparison advisor/cli/env \
	advisor/intake/environments fuzzing)
PARALLEL := --numprocesses auto --dist loadfile
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check install $(if $(V),,-qq) --constraint constraints.txt
SAY := @printf '==> %s\n'

.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: help run test quick check clean

help: ## Show what there is to make
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-7s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo '  PYTHON=python3.12 chooses the interpreter, ANSWERS=FILE the answers, V=1 shows all of pip'

run: $(VENV)/.advisor ## Install both frameworks and the advisor, measure here, and recommend
	$(SAY) "advisor recommend --answers $(ANSWERS) --no-input (measuring takes a minute or two)"
	@$(VENV)/bin/advisor recommend --answers $(ANSWERS) --no-input

test: $(VENV)/.tests ## Run the whole test suite, with both real frameworks
	$(SAY) "pytest, on every core"
	@$(PY) -m pytest $(PARALLEL) -m "not framework"
	$(SAY) "pytest, with the frameworks, one test at a time"
	@$(PY) -m pytest -m framework

quick: $(VENV)/.tests ## Run the tests that need no framework, build nothing, install nothing and try few cases
	$(SAY) "pytest, without what is slow"
	@$(PY) -m pytest $(PARALLEL) -m "not framework and not slow" $(THOROUGH:%=--ignore=%)

check: $(VENV)/.tests ## Check format, lint, types, imports and rules
	$(SAY) "format"
	@$(VENV)/bin/ruff format --check --quiet .
	$(SAY) "lint"
	@$(VENV)/bin/ruff check --quiet .
	$(SAY) "types"
	@$(PY) -m mypy --no-error-summary
	$(SAY) "imports"
	@$(VENV)/bin/lint-imports --no-logo > $(VENV)/imports.txt || { cat $(VENV)/imports.txt; exit 1; }
	$(SAY) "rules"
	@$(VENV)/bin/advisor rules lint --quiet
	@$(VENV)/bin/advisor rules test

clean: ## Remove the environment and everything that was built
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Each file below is written last, so that an interrupted installation is taken up again.

$(VENV)/.made:
	@test -n "$(PYTHON)" || { echo "advisor: no Python 3.$(OLDEST) to 3.$(NEWEST) was found;" \
		"install one, or name it: make PYTHON=/path/to/python3.12" >&2; exit 1; }
	@test "$$(uname -sm)" != "Darwin x86_64" || { echo "advisor: neither framework has builds for Intel" \
		"Macs any more; the advisor itself runs there: pipx install ." >&2; exit 1; }
	@$(PYTHON) -c '$(FITS)' || { echo "advisor: $(PYTHON) is $$($(PYTHON) -V 2>&1); the frameworks need" \
		"Python 3.$(OLDEST) to 3.$(NEWEST): make PYTHON=python3.12" >&2; exit 1; }
	$(SAY) "an environment in $(VENV) with $$($(PYTHON) -V)"
	@$(PYTHON) -m venv $(VENV)
	@$(PY) -m pip --disable-pip-version-check install $(if $(V),,-qq) 'pip>=23'
	@touch $@

$(VENV)/.torch: $(VENV)/.made constraints.txt
	@free=$$(df -Pk . | awk 'NR == 2 {print int($$4 / 1048576)}'); test "$$free" -ge $(NEEDED_GB) || { \
		echo "advisor: the environment needs about $(NEEDED_GB) GB and only $$free GB are free here" >&2; exit 1; }
	$(SAY) "PyTorch ($(TORCH))"
	@index="$(TORCH_INDEX)"; \
	if test -n "$$index" && ! $(PY) -c 'import sys, urllib.request as u; u.urlopen(sys.argv[1] + "/", timeout=10)' \
		"$$index" 2>/dev/null; then \
		echo "    $$index does not answer; pip takes PyTorch from where it takes the rest"; index=; fi; \
	$(PIP) $${index:+--extra-index-url "$$index"} $(TORCH)
	@touch $@

$(VENV)/.advisor: $(VENV)/.torch constraints.txt pyproject.toml
	$(SAY) "TensorFlow and the advisor"
	@$(PIP) $(TORCH) --editable '.[tensorflow]'
	@touch $@

$(VENV)/.tests: $(VENV)/.advisor constraints.txt pyproject.toml
	$(SAY) "what the tests need"
	@$(PIP) --editable '.[tensorflow,test]'
	@touch $@
