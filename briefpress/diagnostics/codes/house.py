"""The house itself: folders and files that are missing, out of bounds, unreadable, or cannot be written."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code, Severity

NO_HOUSE: Final = Code(
    "H101",
    "no-house",
    "There is no house here.",
    """
A house is a folder with `briefpress.yaml`, or with briefs under `content/`. Go into such a folder or one below it,
name it with `--house DIR`, or make a new one with `briefpress init DIR`.
""",
)
MISSING_FILE: Final = Code(
    "H102",
    "missing-file",
    "A file is not there.",
    """
A brief needs this file, or something in the house names it. Put the file there, or correct the name. Capital letters
count, on every machine: `images/Map.svg` is not `images/map.svg`, even where the disk takes one for the other.
""",
)
OUTSIDE_THE_HOUSE: Final = Code(
    "H103",
    "outside-the-house",
    "A path leads out of the house.",
    """
Everything a brief is made of stands inside the house, so that it can be rebuilt anywhere. Absolute paths, `..`,
backslashes and symbolic links that lead elsewhere are refused. Copy the file into the brief's folder and name it
relative to that folder, with `/` between folders.
""",
)
NOT_A_FILE: Final = Code(
    "H104",
    "not-a-file",
    "A path names a folder, or something else that is no file.",
    """
A file is needed here. Correct the name so that it leads to one.
""",
)
TOO_LARGE: Final = Code(
    "H105",
    "too-large",
    "A file is larger than briefpress reads.",
    """
The limit keeps a mistaken file, such as a raw photograph or a database dump, from filling the memory and the page.
Make the file smaller: scale a picture down, leave out rows and columns that no table shows.
""",
)
NOT_UTF8: Final = Code(
    "H106",
    "not-utf-8",
    "A text file is not encoded in UTF-8.",
    """
All texts are UTF-8, so that every letter of every language arrives as it was typed. Open the file in your editor and
save it with the encoding UTF-8; in a spreadsheet, choose “CSV UTF-8” when saving.
""",
)
NOT_TEXT: Final = Code(
    "H107",
    "not-text",
    "A file that should be text holds bytes that no text has.",
    """
The file contains the character U+0000. It is probably a document, a picture or an archive under the wrong name, or it
was damaged on its way. Save its content as plain text.
""",
)
UNREADABLE: Final = Code(
    "H108",
    "unreadable",
    "A file is there but the system does not let briefpress read it.",
    """
The message says what the system answered. Most often the permissions of the file, or of a folder above it, shut out
the user that runs briefpress.
""",
)
NO_TYPEFACE_FILE: Final = Code(
    "H109",
    "typeface-file-missing",
    "A font file that comes with briefpress cannot be read.",
    """
Pages are set in typefaces that are installed with briefpress, as Python packages. A file of one of them is gone or
shut. Nothing is built without it, for every page would look different. Install the package that the message names once
more, or see to the permissions of the file.
""",
)
UNWRITABLE: Final = Code(
    "H201",
    "unwritable",
    "A file or folder cannot be written.",
    """
The message says what the system answered. Most often the folder is read-only or belongs to another user, or a file
stands where a folder is needed. What was there before is untouched.
""",
)
DISK_FULL: Final = Code(
    "H202",
    "disk-full",
    "There is no space left to write to.",
    """
The disk, or your share of it, is full. Make room and build again. What was there before is untouched.
""",
)
DAMAGED_MANIFEST: Final = Code(
    "H203",
    "damaged-manifest",
    "What a former build noted about a brief in the site cannot be read.",
    """
`manifest.json` in the brief's folder of the site says what the index shows of it. Somebody has changed or truncated it.
Build the brief again; the file is then written anew.
""",
    Severity.WARNING,
)
FOLDER_NOT_EMPTY: Final = Code(
    "H301",
    "folder-not-empty",
    "A new house was to be made in a folder that already holds something.",
    """
`briefpress init` and `briefpress unpack` make a new house and never write between files of yours. Name a folder that
does not exist yet or is empty; a fresh `.git` in it is fine. To add a brief to a house that you have, use
`briefpress new NAME`; to put an unpacked brief into it, unpack elsewhere and copy, or say `--force` to write over files
of the same names.
""",
)
BRIEF_EXISTS: Final = Code(
    "H302",
    "brief-exists",
    "`new` was given the name of a brief that already exists.",
    """
`briefpress new` never writes over a brief. Choose another name, or delete the folder under `content/` first. Names
that differ in capital letters only count as the same, because some disks cannot hold both.
""",
)
NO_LETTERS: Final = Code(
    "H303",
    "no-letters",
    "A name gives no address.",
    """
The name of a brief's folder is part of its address on the web, so it is made of the letters a to z, digits and
hyphens. Use such a name, in Latin letters; the title in `brief.yaml` may then be in any script. `assets` is kept for
the files of the index.
""",
)
NO_SOURCES: Final = Code(
    "H304",
    "no-sources",
    "A PDF does not hold what it was made of.",
    """
`briefpress unpack` takes a brief out of a PDF that briefpress has made: the files it was made of are attached to it.
This file is no PDF, was made by something else, or has lost its attachments, as happens when it is printed to a new PDF
or made smaller. Ask for the file as it was published.
""",
)
DAMAGED_SOURCES: Final = Code(
    "H305",
    "damaged-sources",
    "What is attached to a PDF is not what its manifest says.",
    """
The manifest inside the PDF names every attached file with its digest. One of them is missing, or its content is
another: the PDF was damaged, or somebody has changed it. Nothing is unpacked, for nobody could tell what is right. Ask
for the file as it was published.
""",
)
UNKNOWN_RULE: Final = Code(
    "H501",
    "unknown-rule",
    "The settings give a level to a code that does not exist.",
    """
`rules:` in `briefpress.yaml` lists codes such as `F104`, each with its level and the reason why this house differs.
A code that no diagnostic has changes nothing, so a misspelt one would leave a rule at work that was meant to be off.
Correct the code; `briefpress explain CODE` says what each is about.
""",
)

CODES: Final = (
    NO_HOUSE,
    MISSING_FILE,
    OUTSIDE_THE_HOUSE,
    NOT_A_FILE,
    TOO_LARGE,
    NOT_UTF8,
    NOT_TEXT,
    UNREADABLE,
    NO_TYPEFACE_FILE,
    UNWRITABLE,
    DISK_FULL,
    DAMAGED_MANIFEST,
    FOLDER_NOT_EMPTY,
    BRIEF_EXISTS,
    NO_LETTERS,
    NO_SOURCES,
    DAMAGED_SOURCES,
    UNKNOWN_RULE,
)
"""The family H, in order."""
