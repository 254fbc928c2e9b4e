"""The tag tree of a PDF: one structure element for each element of the page, whatever lines and pages it spans.

In order: `weasyprint_boxes` tells what stands on the pages, as fragments; `artifacts` says which of them are not read,
`line_ends` what is read where a line ends; `elements` puts the fragments of each element together again; `structure`
and the modules beside it make of them what PDF calls things; `write` puts the tree into the file. How WeasyPrint draws
meanwhile is told in `weasyprint_drawing`.
"""
