"""What holds of the files of every site holds of this course's."""

from __future__ import annotations

from support import ROOT, Course, Site
from test_html import test_no_errors  # noqa: F401
from test_other_sites import assert_known
from test_switching import test_every_link_stays_below_the_path, test_every_page_leads_to_its_twin  # noqa: F401
from test_third_party import (  # noqa: F401
    test_no_page_names_another_server,
    test_no_script_names_another_server,
    test_no_style_or_picture_names_another_server,
)


def test_the_policy_of_every_page(site: Site) -> None:
    assert_known(Course(site.folder.parent))


def test_the_address_comes_from_the_workflow() -> None:
    """A fork or a custom domain needs no edit: nothing that is committed names the site's address."""
    assert "SITE_URL" in (ROOT / ".github/workflows/deploy.yml").read_text(encoding="utf-8")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert "site_url: !ENV" in config and "https://" not in config
