"""Dagster nouns: what the assets are run by, stored in, scheduled by and called from."""
