cache := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/awareness-quiz
wasm_bindgen := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/^version = "\(.*\)"$$/\1/p;}' Cargo.lock)

# What a first visit may load, in bytes after brotli. docs/size.md says where they go.
budget := 230000

# Where cargo puts trunk, should the shell not know yet.
export PATH := $(PATH):$(or $(CARGO_INSTALL_ROOT),$(or $(CARGO_HOME),$(HOME)/.cargo))/bin

export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER := $(cache)/wasm-bindgen-$(wasm_bindgen)/bin/wasm-bindgen-test-runner

# How long `make fuzz` feeds each target; `make fuzz seconds=3600` for longer.
seconds := 60

# The parts of the program that are loaded later are taken out of it between cargo and wasm-bindgen,
# see .build/wasm-bindgen. That takes the linker's relocations. Messages of the standard library name
# files; nobody else's home folder is their business.
export WASM_BINDGEN := $(cache)/wasm-bindgen-$(wasm_bindgen)/bin/wasm-bindgen
export WASM_SPLIT := $(cache)/wasm-split/bin/wasm-split-cli
export WASM_OPT := $(cache)/binaryen-132/node_modules/binaryen/bin/wasm-opt
bundle := CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Clink-arg=--emit-relocs --remap-path-prefix=$(HOME)=~" \
	PATH="$(CURDIR)/.build:$$PATH" trunk build --release --features web,split

# The tests bring their own copy of the article, so that another one can take the place of ours.
test_article := AWARENESS_QUIZ_ARTICLE=$(CURDIR)/tests/articles/publicity-week-2022.fields.md

.PHONY: help serve build test gallery pictures lighthouse fuzz fmt clean

help: ## list what make can do
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' Makefile

serve: ## build, serve on http://127.0.0.1:8080, rebuild on every change
	@./setup.sh build
	trunk serve

build: ## build what goes to the web server into dist/, and print its size
	@./setup.sh build
	@$(bundle)
	@node tests/e2e/size.mjs

test: ## run every check, from the formatting to a visitor's journey
	@./setup.sh test
	cargo fmt --check
	cargo fmt --check --manifest-path tests/fuzz/Cargo.toml
	cargo clippy --all-targets -- -D warnings
	cargo clippy --features web --all-targets -- -D warnings
	cargo clippy --features cli --all-targets -- -D warnings
	cargo test
	cargo test --features web
	cargo test --features cli --bin quizgen --test quizgen
# A test that garbles thousands of slots keeps the page busy, longest where others use the machine;
# the runner gives up after 20 seconds, and after 5 on a driver that is slow to start.
	CHROMEDRIVER="$${CHROMEDRIVER:-$$(command -v chromedriver)}" \
		WASM_BINDGEN_TEST_TIMEOUT=300 WASM_BINDGEN_TEST_DRIVER_TIMEOUT=60 \
		cargo test --target wasm32-unknown-unknown --features web --test browser
	@$(test_article) $(bundle)
	node tests/e2e/size.mjs --budget $(budget)
	cd tests/e2e && node_modules/.bin/playwright test
	cd tests/e2e && node kill.mjs --times 5 --tabs 2
	cd tests/e2e && node tabs.mjs --seconds 10

gallery: build ## take a picture of every screen and state, for looking at
	@./setup.sh test
	cd tests/e2e && node_modules/.bin/playwright test --config gallery.config.ts --project chromium
	@echo "the pictures are in tests/e2e/test-results/gallery"

pictures: build ## draw the icon, the preview of a shared link and the pictures of the README anew
	@./setup.sh test
	node tests/e2e/pictures.mjs

lighthouse: build ## run Lighthouse as on a phone; fails below 100 for access, practices and search
	@./setup.sh test
	node tests/e2e/lighthouse.mjs

# Nothing here is unsafe, so no sanitizer is needed and any toolchain will do. What was found
# interesting is kept for the next run, outside the checkout.
fuzz: ## feed random input to reader, generator and stored records, each for seconds=60
	command -v cargo-fuzz >/dev/null || cargo install cargo-fuzz --locked
	for target in read items record; do \
		mkdir -p $(cache)/fuzz/$$target && \
		find tests/articles public/articles -type f -exec cp {} $(cache)/fuzz/$$target/ \; && \
		RUSTC_BOOTSTRAP=1 cargo fuzz run --fuzz-dir tests/fuzz --target-dir $(cache)/fuzz/build \
			--sanitizer none $$target $(cache)/fuzz/$$target -- \
			-max_total_time=$(seconds) -max_len=6000 -timeout=20 || exit 1; \
	done

fmt: ## format the Rust code
	cargo fmt
	cargo fmt --manifest-path tests/fuzz/Cargo.toml

clean: ## remove what was built; what setup.sh installed stays
	cargo clean
	rm -rf dist tests/e2e/test-results tests/e2e/playwright-report
