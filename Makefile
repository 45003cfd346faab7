# The commands of a working day. On Windows: see README.md, "Without make".
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# Compiled once, and not by each of the processes that the tests begin.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: install rehearse run test lint types structure tests browser long screenshots bench learn reliability kills security lock format

install: $(VENV)/.runtime

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit("Woodshed needs Python 3.11 or newer") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

$(VENV)/.dev: requirements-dev.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

rehearse: install
	$(BIN)/python -m bot rehearse

run: install
	$(BIN)/python -m bot run

test: lint structure
	$(MAKE) --no-print-directory -j2 types tests

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/pyright

structure: $(VENV)/.dev
	$(BIN)/lint-imports

tests: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto --dist worksteal

browser: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto --dist worksteal -m browser --timeout=1800

long: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto --dist worksteal -m "long or hypothesis" --hypothesis-profile=long --timeout=1800

screenshots: $(VENV)/.dev
	$(BIN)/python -m tests.bench.screenshots

bench: $(VENV)/.dev
	$(BIN)/python -m tests.bench

# CHAT: files of live chat of other rooms (JSON lines with a "text") in which nobody asks the artist anything.
learn: $(VENV)/.dev
	$(BIN)/python -m tests.answers.learn $(CHAT)

reliability: $(VENV)/.dev
	$(BIN)/python -m tests.bench.reliability

security: $(VENV)/.dev
	$(BIN)/python -m tests.bench.security

kills: $(VENV)/.dev
	$(BIN)/python -m tests.bench.kills --rounds 200

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(VENV)/.dev
	$(BIN)/uv pip compile pyproject.toml --universal --generate-hashes --upgrade \
		--custom-compile-command "make lock" -o requirements.txt
	$(BIN)/uv pip compile pyproject.toml --group dev -c requirements.txt --universal --generate-hashes \
		--upgrade --custom-compile-command "make lock" -o requirements-dev.txt
