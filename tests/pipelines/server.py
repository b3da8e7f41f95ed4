"""A running `policy ui` for tests, and the questions that the UI's own pages ask it."""

import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.conftest import EXAMPLES, POLICY

PATIENCE_SECONDS = 180
FINISHED = {"SUCCESS", "FAILURE", "CANCELED"}


@dataclass(frozen=True)
class Server:
    """A running `policy ui` and the warehouse it works on."""

    port: int
    warehouse: Path
    log: Path

    def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/graphql",
            json.dumps({"query": query, "variables": variables}).encode(),
            {"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=60) as response:
            answer: dict[str, Any] = json.load(response)
        assert "errors" not in answer, answer["errors"]
        data: dict[str, Any] = answer["data"]
        return data

    def asset(self, name: str, fields: str) -> dict[str, Any]:
        query = "query($key: AssetKeyInput!) { assetNodeOrError(assetKey: $key) { ... on AssetNode { FIELDS } } }"
        answer = self.ask(query.replace("FIELDS", fields), key={"path": [name]})
        found: dict[str, Any] = answer["assetNodeOrError"]
        return found

    def launch(self, tags: dict[str, str], assets: list[str]) -> str:
        """Launch one run as the UI's materialise button does, and return its final status."""
        launched = self.ask(
            """mutation($params: ExecutionParams!) { launchPipelineExecution(executionParams: $params) {
                 __typename ... on LaunchRunSuccess { run { id } } ... on PythonError { message } } }""",
            params={
                "mode": "default",
                "executionMetadata": {"tags": [{"key": key, "value": value} for key, value in tags.items()]},
                "selector": {
                    "repositoryName": "__repository__",
                    "repositoryLocationName": "policy_priorities",
                    "pipelineName": "refresh",
                    "assetSelection": [{"path": [name]} for name in assets],
                },
            },
        )["launchPipelineExecution"]
        assert launched["__typename"] == "LaunchRunSuccess", launched
        return self.wait_for(launched["run"]["id"])

    def wait_for_a_run(self, **tags: str) -> str:
        """Id of the newest run with tags `dagster/…`, as soon as there is one."""
        query = """query($tags: [ExecutionTag!]) {
                     runsOrError(filter: {tags: $tags}, limit: 1) { ... on Runs { results { id } } } }"""
        wanted = [{"key": f"dagster/{key}", "value": value} for key, value in tags.items()]
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            runs = self.ask(query, tags=wanted)["runsOrError"]["results"]
            if runs:
                return str(runs[0]["id"])
            time.sleep(0.5)
        raise TimeoutError("no run was launched")

    def wait_for(self, run_id: str) -> str:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            status = self.ask("query($id: ID!) { runOrError(runId: $id) { ... on Run { status } } }", id=run_id)
            if status["runOrError"]["status"] in FINISHED:
                return str(status["runOrError"]["status"])
            time.sleep(0.5)
        raise TimeoutError(f"run {run_id} did not finish")


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Serve the sample articles over a warehouse in `folder`, on a free port of loopback."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("POLICY_", "DAGSTER_"))}
    log = folder / "server.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [POLICY, "ui", "--port", str(port), "--corpus", EXAMPLES, "--warehouse", folder / "warehouse"],
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        _wait_until_up(port, process, log)
        yield Server(port, folder / "warehouse", log)
    finally:
        # The whole session: dagster dev's children outlive it where the caller's shell ignores SIGTERM.
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _wait_until_up(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/server_info", timeout=5)
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    raise RuntimeError(f"policy ui did not come up:\n{log.read_text()}")
