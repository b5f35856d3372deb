"""The HTML of an item of the theme's menu with gaps for its addresses, and where these gaps are filled alike."""

from __future__ import annotations

from dataclasses import dataclass, field

Parts = tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawing:
    """The HTML of an item: the `texts` around its `addresses`, of which there is one less.

    `folders` are the folders above the addresses, each as its parts. `filled` has the finished HTML of pages whose
    addresses are the same.
    """

    texts: tuple[str, ...]
    addresses: tuple[str, ...]
    folders: frozenset[Parts]
    filled: dict[tuple[Parts, int], str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """The `drawings` of items that follow each other. `folders` and `filled` are as those of a Drawing."""

    drawings: tuple[Drawing, ...]
    folders: frozenset[Parts]
    filled: dict[tuple[Parts, int], str] = field(default_factory=dict)


def place(folders: frozenset[Parts], page: Parts) -> tuple[Parts, int]:
    """Return what the relative addresses on a page in a folder depend on: what they have in common, and how deep.

    `folders` are those above the addresses, and `page` are the parts of the folder of the page.
    """
    common = len(page)
    while page[:common] not in folders:
        common -= 1
    return page[:common], len(page)


def folder_of(address: str) -> Parts | None:
    """Return the parts of the folder from which an address counts; None if it leads upwards."""
    folder, _, name = address.rpartition("/")
    parts = (folder if "." in name else address).split("/")
    return None if ".." in parts else tuple(segment for segment in parts if segment not in ("", "."))
