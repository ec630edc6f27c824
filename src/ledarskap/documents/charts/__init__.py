"""Charts as SVG: where every mark and line stands, and the words that go with them."""
