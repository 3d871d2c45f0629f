"""``python -m perlindungan``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; say what to install where its extra is missing."""
    try:
        from perlindungan.cli.app import app
    except ModuleNotFoundError as error:
        if error.name not in {"typer", "rich"}:
            raise
        sys.exit("the command line needs its extra: pip install 'perlindungan[cli]'")
    app(prog_name="perlindungan")


if __name__ == "__main__":
    main()
