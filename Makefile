# The commands of the project; `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help demo test unit verdicts endings lint build lab-up lab-down lab-status lab-kubeconfig bench-verdict deployer-role troubleshooting report-schema gallery docs-images record-reports

LAB := python3 -m lab

help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' | expand -t 18

demo: ## Bring up the lab, run the staging workflow through a real runner, ask the deployed chatbot a question
	@$(LAB) demo

test: ## Run all tests; brings the lab up itself
	@scripts/test

unit: ## Run the tests that need no lab
	@scripts/test --without-lab

verdicts: ## Put every class of fault and of good-but-ugly rollout before the lab's cluster (15 minutes)
	@scripts/test --verdicts

endings: ## End runs on the lab at every boundary between two phases by every signal (10 minutes)
	@scripts/test --endings

lint: ## Check style and types
	@scripts/with-node npm run --silent lint && scripts/with-node npm run --silent typecheck

build: ## Build dist/
	@scripts/with-node npm run --silent build

deployer-role: ## Write docs/deployer-role.yaml from the table of what the action needs (src/permissions/needs.ts)
	@scripts/with-node node --import ./bench/verdict-typescript.js scripts/deployer-role.ts

report-schema: ## Write docs/report.schema.json from the types of the report (scripts/report-schema)
	@scripts/with-node node --import ./bench/verdict-typescript.js scripts/report-schema/write.ts

GALLERY := npm --prefix scripts/gallery ci --silent && node --import ./bench/verdict-typescript.js scripts/gallery

gallery: ## Draw the summary of every sample report as GitHub shows it, into gallery/
	@scripts/with-node sh -c '$(GALLERY)/gallery.js'

docs-images: ## Draw the summaries that the docs show, into docs/images
	@scripts/with-node sh -c '$(GALLERY)/gallery.js --docs'

record-reports: ## Record the reports of real runs on the lab for the gallery and the tests (10 minutes)
	@scripts/with-node node --import ./bench/verdict-typescript.js scripts/gallery/record.ts

troubleshooting: ## Write the messages of the sources into the troubleshooting pages
	@scripts/with-node node --import ./bench/verdict-typescript.js scripts/troubleshooting.ts

bench-verdict: ## Measure every verdict on the lab beside those of kubectl and Helm (15 minutes), write docs/verdicts.md
	@scripts/with-node node --import ./bench/verdict-typescript.js bench/verdict.ts

lab-up: ## Start the cluster, the registry, the Docker engine; builds what is missing
	@$(LAB) up

lab-down: ## Stop all of it; images and caches stay
	@$(LAB) down

lab-status: ## Show what runs
	@$(LAB) status

lab-kubeconfig: ## Print the path of the admin kubeconfig
	@$(LAB) kubeconfig
