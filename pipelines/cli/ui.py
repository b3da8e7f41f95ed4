"""`policy ui`: Dagster's own server over the project."""

import os
import signal
import socket
import sys
from pathlib import Path

from pipelines.instance import dagster_home, open_instance
from pipelines.settings import PROJECT, read_settings

HOST = "127.0.0.1"

KNOWN = "ignore:Function `dev_command` is superseded"
"""`dg dev -w` is the same server behind 16 more packages (50 MB, clients of GitHub and Dagster's cloud among them)."""


class PortInUse(OSError):
    """Another program listens on the port; Dagster would say that it serves, and hang."""


def serve(port: int) -> None:
    """Become `dagster dev` on loopback; it ends as it is ended. Raises `PortInUse`, `FileNotFoundError`."""
    if not (PROJECT / "workspace.yaml").is_file():
        raise FileNotFoundError(f"no workspace.yaml in {PROJECT}: start policy ui in the folder that holds it")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise PortInUse(f"port {port} is in use: choose another, make ui PORT=… or policy ui --port …") from error
    home = dagster_home(read_settings().warehouse)
    open_instance(home).dispose()
    os.environ["DAGSTER_HOME"] = str(home)
    os.chdir(PROJECT)
    # A shell that starts it in the background leaves these ignored, and Dagster would hand that on to its children.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    dagster = str(Path(sys.executable).with_name("dagster"))
    os.execv(
        sys.executable,
        [sys.executable, "-W", KNOWN, dagster, "dev", "-w", "workspace.yaml", "-h", HOST, "-p", str(port)],
    )
