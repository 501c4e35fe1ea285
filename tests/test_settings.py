"""Pelican ignores a misspelt setting in silence; this does not."""

import importlib

import pytest
from pelican.settings import DEFAULT_CONFIG

# Pelican reads the first without listing it; the second is ours.
OTHERS = {"TIMEZONE", "CCHC"}


@pytest.mark.parametrize("name", ["pelicanconf", "publishconf"])
def test_every_setting_is_one_that_pelican_knows(name):
    names = {word for word in vars(importlib.import_module(name)) if word.isupper()}

    assert names - OTHERS - set(DEFAULT_CONFIG) == set()


def test_production_keeps_every_setting_of_the_everyday_site():
    everyday, production = map(importlib.import_module, ("pelicanconf", "publishconf"))

    assert {
        name for name in vars(everyday) if name.isupper() and not hasattr(production, name)
    } == set()
