"""The mistakes of tests/mistakes/, as our check hears them and as stock Pelican takes them."""
