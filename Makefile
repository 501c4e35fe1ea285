# Chạy «make» để xem danh sách. Không có make thì dùng «python -m cchc …» (xem README).
PYTHON ?= python3
UV ?= uv
VENV_PYTHON = .venv/bin/python
COMPILE = $(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url \
	--no-header --python-version 3.11 pyproject.toml

.DEFAULT_GOAL := help
.PHONY: help setup setup-test site serve check fix new report test bench shots audit clean lock

help: ## Liệt kê các lệnh
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup:
	@$(PYTHON) -m cchc setup

setup-test:
	@$(PYTHON) -m cchc setup --test

site: setup ## Kiểm tra nội dung và dựng trang vào output/
	@$(VENV_PYTHON) -m cchc build

serve: setup ## Xem trước, trình duyệt tự làm mới khi sửa bài
	@$(VENV_PYTHON) -m cchc serve

check: setup ## Chỉ kiểm tra nội dung, không dựng trang
	@$(VENV_PYTHON) -m cchc check

fix: setup ## Sửa những gì chỉ có một cách sửa (xem trước: make fix THU=1)
	@$(VENV_PYTHON) -m cchc fix $(if $(THU),--dry-run)

new: setup ## Tạo một bài mới: make new LOAI=tin-tuc TEN="Tên bài"
	@$(VENV_PYTHON) -m cchc new $(if $(TEN),"$(LOAI)" "$(TEN)")

report: setup ## Viết báo cáo định kỳ: make report TU=1/1/2024 DEN=30/6/2024 DON_VI="Sở Nội vụ"
	@$(VENV_PYTHON) -m cchc report --tu "$(TU)" --den "$(DEN)" \
		$(if $(DON_VI),--don-vi "$(DON_VI)") $(if $(CO_QUAN),--co-quan "$(CO_QUAN)")

test: setup-test ## Kiểm thử toàn bộ: mã, nội dung, trang đã dựng, trình duyệt
	@$(VENV_PYTHON) -m invoke test

bench: setup-test ## Đo thời gian dựng trang và tìm kiếm, so với các công cụ khác
	@$(VENV_PYTHON) -m benchmarks
	@$(VENV_PYTHON) -m benchmarks.search

shots: setup-test ## Chụp mọi loại trang, mọi khổ, sáng, tối, in (so ảnh cũ: make shots SO_VOI=thư-mục)
	@$(VENV_PYTHON) -m quality.shots $(if $(RA),--ra "$(RA)") $(if $(SO_VOI),--so-voi "$(SO_VOI)")

audit: setup-test ## Đo mọi loại trang (Lighthouse, dung lượng, trợ năng), viết docs/chat-luong.md
	@$(VENV_PYTHON) -m quality.audit

clean: ## Xóa trang đã dựng và các bộ nhớ tạm (giữ lại .venv)
	@rm -rf output .cache .hypothesis .pytest_cache .mypy_cache .ruff_cache
	@find cchc tests benchmarks quality -name __pycache__ -type d -prune -exec rm -rf {} +
	@rm -rf __pycache__

# For those who look after the code.
lock: ## Cập nhật phiên bản và mã băm của các thư viện (cần uv và npm)
	@$(COMPILE) --upgrade --output-file requirements.txt
	@$(COMPILE) --upgrade --extra test --constraint requirements.txt --output-file requirements-test.txt
	@for name in requirements.txt requirements-test.txt; do \
		{ printf '%s\n' \
			'# Phiên bản và mã băm của các thư viện; đừng sửa bằng tay: chạy «make lock».' \
			'# Versions and hashes of the libraries; not edited by hand: run "make lock".'; \
		  cat $$name; } > $$name.new && mv $$name.new $$name; \
	done
	@npm install --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund --silent
