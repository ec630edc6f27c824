"""How documents look: the colours, the logotype and the fonts, ours or those of a region."""
