"""The UI in a real browser, used as an analyst uses it."""

import os
import shutil
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Page, sync_playwright

from pipelines.warehouse import Warehouse
from tests.pipelines.server import Server, serving

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(
    not CHROMIUM, reason="no Chromium on this machine: make test installs it with apt-get where it may"
)
# Without these Chromium looks for its maker's hosts at every start.
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
# A root user, as in most containers, has no sandbox.
SANDBOX = ["--no-sandbox"] if os.geteuid() == 0 else []


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("browser")) as running:
        yield running


@pytest.fixture
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *SANDBOX, "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1500, "height": 1000})
        page.set_default_timeout(20_000)
        yield page
        browser.close()


def test_materialize_all_for_one_day(server: Server, page: Page) -> None:
    page.goto(f"http://127.0.0.1:{server.port}/asset-groups/")
    page.get_by_text("Materialize all").click()
    page.get_by_text("Show all partitions").click()
    dialog = page.get_by_role("dialog")
    days = dialog.get_by_role("textbox").first
    days.fill("2024-04-18")
    days.press("Tab")
    dialog.get_by_role("button", name="Launch 1 run").click()
    assert server.wait_for(server.wait_for_a_run()) == "SUCCESS"
    assert (server.warehouse / "policy.duckdb").exists()
    assert Warehouse(server.warehouse).days("policy_priorities") == [date(2024, 4, 18)]


def test_an_asset_shows_its_columns_rows_and_preview(server: Server, page: Page) -> None:
    page.goto(f"http://127.0.0.1:{server.port}/assets/tasks")
    page.get_by_text("One row per clause that tells somebody to do something from now on.").wait_for()
    page.get_by_text("repeats_task_id", exact=True).first.wait_for()
