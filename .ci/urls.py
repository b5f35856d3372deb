"""The addresses of the project in the metadata of the package: those of the repository whose workflow builds it.

A fork has others, and a package that is built elsewhere names none.
"""

from __future__ import annotations

import os
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface


class Addresses(MetadataHookInterface):
    """Adds the addresses when hatchling builds the package."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add the addresses to the `metadata`, if the build runs on GitHub."""
        server, name = os.environ.get("GITHUB_SERVER_URL"), os.environ.get("GITHUB_REPOSITORY")
        home = f"{server}/{name}"
        pages = {"Source": home, "Documentation": f"{home}/tree/HEAD/docs", "Issues": f"{home}/issues"}
        metadata["urls"] = pages | {"Changelog": f"{home}/blob/HEAD/CHANGELOG.md"} if server and name else {}
