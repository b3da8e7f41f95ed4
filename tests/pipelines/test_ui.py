"""Dagster's real server and daemon over the project, asked what the UI asks."""

import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from assets.tables import TABLES
from pipelines.partitions import RANGE_END_TAG, RANGE_START_TAG
from pipelines.warehouse import Warehouse
from tests.pipelines.server import PATIENCE_SECONDS, Server, serving

REPOSITORY = {"repositoryName": "__repository__", "repositoryLocationName": "policy_priorities"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("ui")) as running:
        yield running


def test_it_starts_without_a_warning(server: Server) -> None:
    assert "Warning" not in server.log.read_text()


@pytest.mark.parametrize("name", TABLES)
def test_each_table_shows_description_columns_kinds_group_and_tags(server: Server, name: str) -> None:
    shown = server.asset(
        name,
        """description groupName kinds tags { key value }
           metadataEntries { ... on TableSchemaMetadataEntry { schema { columns { name type description } } } }""",
    )
    table = TABLES[name]
    assert table.description in shown["description"]
    assert shown["groupName"] == table.layer
    assert "deltalake" in shown["kinds"]
    assert {"key": "layer", "value": table.layer} in shown["tags"]
    (schema,) = [entry["schema"] for entry in shown["metadataEntries"] if entry.get("schema")]
    assert [column["name"] for column in schema["columns"]] == table.schema.names()
    assert all(column["description"] for column in schema["columns"])


def test_all_assets_of_a_day_are_materialised_with_one_click(server: Server) -> None:
    status = server.launch({"dagster/partition": "2024-04-18"}, [*STAGES, "mart"])
    assert status == "SUCCESS"
    assert Warehouse(server.warehouse).days("tasks") == [date(2024, 4, 18)]
    assert (server.warehouse / "policy.duckdb").exists()


STAGES = [
    "source_files",
    "raw_articles",
    "paragraphs",
    "indicators",
    "number_mentions",
    "tasks",
    "policy_priorities",
]


def test_a_materialised_day_shows_its_row_count_and_preview(server: Server) -> None:
    server.launch({"dagster/partition": "2024-04-18"}, STAGES)
    shown = server.asset(
        "indicators",
        """assetMaterializations(partitions: ["2024-04-18"], limit: 1) {
             metadataEntries { label ... on IntMetadataEntry { intValue } ... on MarkdownMetadataEntry { mdStr } } }""",
    )
    entries = {entry["label"]: entry for entry in shown["assetMaterializations"][0]["metadataEntries"]}
    rows = Warehouse(server.warehouse).read("indicators", [date(2024, 4, 18)])
    assert entries["dagster/row_count"]["intValue"] == rows.height
    assert entries["preview"]["mdStr"].count("\n") == 1 + min(rows.height, 5)


def test_a_range_of_days_is_one_run_with_a_row_count_for_each_day(server: Server) -> None:
    status = server.launch({RANGE_START_TAG: "2024-04-17", RANGE_END_TAG: "2024-04-20"}, STAGES)
    assert status == "SUCCESS"
    shown = server.asset(
        "paragraphs",
        """assetMaterializations(limit: 20) { runId partition
             metadataEntries { label ... on IntMetadataEntry { intValue } } }""",
    )
    last_run = shown["assetMaterializations"][0]["runId"]
    rows = {
        one["partition"]: entry["intValue"]
        for one in shown["assetMaterializations"]
        for entry in one["metadataEntries"]
        if one["runId"] == last_run and entry["label"] == "dagster/row_count"
    }
    stored = Warehouse(server.warehouse).read("paragraphs")["published_date"].value_counts().rows()
    assert rows == {"2024-04-20": 0, **{str(day): count for day, count in stored}}


def test_a_backfill_of_days_from_the_dialog_is_one_run(server: Server) -> None:
    days = ["2024-04-17", "2024-04-18", "2024-04-19"]
    launched = server.ask(
        """mutation($params: LaunchBackfillParams!) { launchPartitionBackfill(backfillParams: $params) {
             __typename ... on LaunchBackfillSuccess { backfillId } ... on PythonError { message } } }""",
        params={
            "assetSelection": [{"path": [name]} for name in STAGES if TABLES[name].partitioned],
            "partitionNames": days,
        },
    )["launchPartitionBackfill"]
    backfill = _wait_for_backfill(server, launched["backfillId"])
    assert backfill["status"] == "COMPLETED_SUCCESS"
    (run,) = backfill["runs"]
    tags = {tag["key"]: tag["value"] for tag in run["tags"]}
    assert (tags[RANGE_START_TAG], tags[RANGE_END_TAG]) == (days[0], days[-1])


def _wait_for_backfill(server: Server, backfill_id: str) -> dict[str, Any]:
    query = """query($id: String!) { partitionBackfillOrError(backfillId: $id) { ... on PartitionBackfill {
                 status runs(limit: 10) { tags { key value } } } } }"""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        backfill: dict[str, Any] = server.ask(query, id=backfill_id)["partitionBackfillOrError"]
        if backfill["status"].startswith(("COMPLETED", "FAILED")):
            return backfill
        time.sleep(1)
    raise TimeoutError(f"backfill {backfill_id} did not finish")


def test_the_schedule_is_listed(server: Server) -> None:
    schedules = server.ask(
        """query($selector: RepositorySelector!) { schedulesOrError(repositorySelector: $selector) {
             ... on Schedules { results { name cronSchedule executionTimezone } } } }""",
        selector=REPOSITORY,
    )["schedulesOrError"]["results"]
    assert {"name": "daily_backfill", "cronSchedule": "30 5 * * *", "executionTimezone": "Asia/Shanghai"} in schedules


def test_the_sensor_is_off_and_once_switched_on_runs_days_that_the_tables_lack(server: Server) -> None:
    listed = server.ask(
        """query($selector: RepositorySelector!) { sensorsOrError(repositorySelector: $selector) {
             ... on Sensors { results { name sensorState { id selectorId status } } } } }""",
        selector=REPOSITORY,
    )["sensorsOrError"]["results"]
    (state,) = [sensor["sensorState"] for sensor in listed if sensor["name"] == "late_arrivals"]
    assert state["status"] == "STOPPED"
    assert server.launch({}, ["source_files"]) == "SUCCESS"
    switched = "mutation($sensor: SensorSelector!) { startSensor(sensorSelector: $sensor) { __typename } }"
    answer = server.ask(switched, sensor={**REPOSITORY, "sensorName": "late_arrivals"})
    assert answer["startSensor"]["__typename"] == "Sensor"
    assert server.wait_for(server.wait_for_a_run(sensor_name="late_arrivals")) == "SUCCESS"
    assert date(2024, 4, 22) in Warehouse(server.warehouse).days("policy_priorities")
