"""Tests of the theme: every component with its examples, and the style sheets."""
