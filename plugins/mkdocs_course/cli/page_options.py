"""The options of commands that write pages."""

import click

titles_option = click.option(
    "--title", "titles", type=(str, str), multiple=True, help="Language and title, once for each language."
)
no_menu_option = click.option("--no-menu", is_flag=True, help="Leave the menu in mkdocs.yml as it is.")
