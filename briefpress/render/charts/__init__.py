"""Charts: what `resolve` chose of the data becomes a drawing, the same vector for the page and for print.

Each short form is a Vega-Lite spec, a file each. What decides the layout is computed here, from the metrics of the
page's own typefaces, so that no font of the machine has a say in it: the room around the plot, and where names stand.
"""
