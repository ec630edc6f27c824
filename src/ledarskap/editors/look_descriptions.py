"""What an editor says of each key of a region's look."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from ledarskap.documents.looks.file import Colours, FontFiles, LogotypeFile, LookFile
from ledarskap.documents.looks.look import COLOURS
from ledarskap.editors.describing import Key, Thing
from ledarskap.reading.wording import Wording

LOOK: Mapping[type[BaseModel], Thing] = {
    LookFile: Thing(
        Wording("Utseende", "Look"),
        Wording(
            "Hur regionens dokument ser ut. Det som inte står här är det inbyggda.",
            "How the region's documents look. What does not stand here is the built-in one.",
        ),
        {
            "format": Key(
                Wording("Vilken sorts fil det är, alltid look/1.", "What kind of file it is, always look/1."),
                choices={"look/1": Wording("ett utseende", "a look")},
            ),
            "colours": Key(
                Wording(
                    "Färgerna. Kontrollen säger till om kontrasten blir för liten.",
                    "The colours. The check tells where the contrast gets too low.",
                )
            ),
            "logotype": Key(
                Wording(
                    "Logotypen, som står överst i dokumenten.", "The logotype, which stands at the top of documents."
                )
            ),
            "fonts": Key(Wording("Teckensnitten.", "The fonts.")),
        },
    ),
    Colours: Thing(
        Wording("Färger", "Colours"),
        Wording(
            'Varje färg skrivs med # och sex tecken inom citattecken, till exempel "#0b5563".',
            'Each colour is written with # and six characters in quotes, such as "#0b5563".',
        ),
        {
            "ink": Key(Wording("Färgen på text.", "The colour of text."), COLOURS["ink"]),
            "quiet": Key(
                Wording("Färgen på text som är mindre viktig.", "The colour of text that is less important."),
                COLOURS["quiet"],
            ),
            "line": Key(Wording("Färgen på linjer.", "The colour of lines."), COLOURS["line"]),
            "tint": Key(
                Wording("Bakgrunden i rutor, en ljus färg.", "The background of boxes, a light colour."),
                COLOURS["tint"],
            ),
            "accent": Key(
                Wording(
                    "Färgen på rubriker och det som ska synas. Här passar regionens profilfärg.",
                    "The colour of headings and of what shall be seen. The region's own colour fits here.",
                ),
                COLOURS["accent"],
            ),
        },
    ),
    LogotypeFile: Thing(
        Wording("Logotyp", "Logotype"),
        Wording("En bild i samma mapp.", "A picture in the same folder."),
        {
            "file": Key(
                Wording(
                    "Filens namn. SVG med allt som kurvor, eller PNG; högst 512 KiB.",
                    "The name of the file. SVG with everything as curves, or PNG; at most 512 KiB.",
                ),
                "logotyp.svg",
            ),
            "text": Key(
                Wording(
                    "Vad logotypen säger till den som inte ser den. Till exempel: Region Blekinge",
                    "What the logotype says to those who do not see it. For example: Region Blekinge",
                )
            ),
        },
    ),
    FontFiles: Thing(
        Wording("Teckensnitt", "Fonts"),
        Wording(
            "Filer i samma mapp, TrueType (.ttf) eller OpenType (.otf), högst 1 MiB var. De bäddas in i dokumenten.",
            "Files in the same folder, TrueType (.ttf) or OpenType (.otf), at most 1 MiB each. They are embedded in documents.",
        ),
        {
            "text": Key(Wording("Filen med vanlig stil.", "The file with the ordinary style."), "Exempel-Regular.ttf"),
            "bold": Key(Wording("Filen med fet stil.", "The file with the bold style."), "Exempel-Bold.ttf"),
            "italic": Key(Wording("Filen med kursiv stil.", "The file with the italic style."), "Exempel-Italic.ttf"),
        },
    ),
}
