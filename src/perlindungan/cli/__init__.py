"""The command line: rosters in, bills out. Only here are files touched."""
