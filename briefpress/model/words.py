"""The fixed words of a page in one language: `templates/words/<language>.yaml`."""

from dataclasses import dataclass

from briefpress.model.schema import CONFIGURATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Every word on a page that no author wrote. `{…}` marks what is put in."""

    __pydantic_config__ = CONFIGURATION

    policy_brief: str
    """The kind `policy-brief` in the masthead and the index."""
    research_note: str
    """The kind `research-note`."""
    draft: str
    """The status `draft`."""
    superseded: str
    """The status `superseded`."""
    withdrawn: str
    """The status `withdrawn`."""
    section: str
    """In a cross-reference: `Section {number}`."""
    table: str
    """In a caption and a cross-reference: `Table {number}`."""
    figure: str
    """In a caption and a cross-reference: `Figure {number}`."""
    finding: str
    """In a cross-reference: `Finding {number}`."""
    implication: str
    """In a cross-reference: `Implication {number}`."""
    recommendation: str
    """In a cross-reference: `Recommendation {number}`."""
    abstract: str
    """The name of the abstract, for assistive technology."""
    key_findings: str
    """The heading of the panel of key findings."""
    implications: str
    """The heading of implications in that panel."""
    recommendations: str
    """The heading of recommendations in that panel."""
    confidence: str
    """A finding's confidence: `Confidence: {level}`."""
    confidence_not_stated: str
    """The label of a finding whose source gives no confidence."""
    confidence_stated_nowhere: str
    """In the key, where that holds for all findings."""
    likelihood: str
    """A finding's likelihood: `Likelihood: {level}`."""
    strength: str
    """How strongly something is recommended: `Recommendation: {level}`."""
    how_sure: str
    """The heading of the key to confidence and likelihood."""
    scale: str
    """The heading of the whole scale, at the end."""
    whole_scale: str
    """The link from the key to the whole scale."""
    scale_confidence: str
    """The caption of the levels of confidence."""
    scale_likelihood: str
    """The caption of the rows of likelihood."""
    scale_strength: str
    """The caption of the strengths of recommendations."""
    scale_words: str
    """The head of the column of words."""
    scale_range: str
    """The head of the column of ranges."""
    scale_meaning: str
    """The head of the column of meanings."""
    scale_document: str
    """Before the document that defines the scale."""
    evidence: str
    """The name of a finding's evidence."""
    page_reference: str
    """What stands before a page number in print: `p.`."""
    supports_finding: str
    """The margin note of a section: `Supports finding {number}`."""
    supports_findings: str
    """The same for several: `Supports findings {numbers}`."""
    evidence_matrix: str
    """The heading of the table of findings against what supports them."""
    matrix_caption: str
    """What that table shows, in a sentence."""
    matrix_finding: str
    """The head of its column of findings."""
    matrix_sections: str
    """The head of its column of sections."""
    matrix_supports: str
    """What stands in it where an exhibit or a source supports a finding."""
    contents: str
    """The heading of the contents list."""
    source: str
    """Before the source line of a figure or table."""
    accessed: str
    """When data was fetched from its source: `Accessed on {date}`."""
    note: str
    """Before a note under a table."""
    side_note: str
    """The name of a note in the margin, for assistive technology."""
    table_rows_shown: str
    """A note under a table that does not show all rows: `{shown} of {rows} rows`."""
    table_sum: str
    """What a row of sums at the foot of a table is called."""
    table_mean: str
    """The same for means."""
    table_median: str
    """The same for medians."""
    table_min: str
    """The same for the smallest values."""
    table_max: str
    """The same for the largest values."""
    table_of_all_rows: str
    """One of these where the table does not show all rows: `{total} of all {rows} rows`."""
    credit: str
    """Before the credit of a picture."""
    data: str
    """The heading of the data files, and what stands before a link to the data of a chart."""
    data_behind: str
    """The title of the panel that tells where a number or a phrase comes from: `Data behind “{words}”`."""
    data_row: str
    """In that panel, above the numbers of rows."""
    data_column: str
    """Above the names of columns."""
    data_cell: str
    """Above what the cells hold."""
    more_cells: str
    """Below the first cells, where there are many: `and {number} more cells`."""
    close: str
    """The button that closes the panel."""
    download_data: str
    """The link to the data file of a table or chart."""
    data_rows: str
    """In the list of data files: `Rows: {rows}`."""
    data_attached: str
    """Said in print: that the data files travel inside the PDF."""
    data_package: str
    """The link to `datapackage.json`."""
    count: str
    """What a chart counts, where no column says it: `Number`."""
    count_of: str
    """How many cells of a column are filled: `{column}: number`."""
    mean_of: str
    """The mean of a column: `{column}: mean`."""
    median_of: str
    """The median of a column: `{column}: median`."""
    least_of: str
    """The lowest value of a column: `{column}: lowest value`."""
    greatest_of: str
    """The highest value of a column: `{column}: highest value`."""
    series: str
    """The heading of the series of a chart, where no column tells them apart."""
    value: str
    """The heading of the values of several measures."""
    figure_data: str
    """What opens the table of a chart on the page."""
    figures_in_numbers: str
    """The heading of the part with the data of charts, in print."""
    figure_in_numbers: str
    """The link from a chart to its table there: `{figure} in numbers`."""
    callout_note: str
    """The callout `note` without a title."""
    callout_important: str
    """The callout `important` without a title."""
    callout_method: str
    """The callout `method` without a title."""
    callout_case: str
    """The callout `case` without a title."""
    about_authors: str
    """The heading of the part that introduces the authors."""
    interests: str
    """The label of research interests."""
    other_roles: str
    """The label of other roles."""
    prepared: str
    """The heading of how the brief was prepared."""
    based_on: str
    """The heading of the documents it is based on."""
    references: str
    """The heading of the reference list."""
    abbreviations: str
    """The heading of the abbreviations."""
    glossary: str
    """The heading of the glossary."""
    suggested_citation: str
    """The heading of the suggested citation."""
    contact: str
    """The heading of the contact line."""
    acknowledgements: str
    """The heading of the acknowledgements."""
    funding: str
    """The heading of the funding statement."""
    disclaimer: str
    """The heading of the disclaimer."""
    distribution: str
    """The heading of the distribution statement."""
    licence: str
    """The heading of the licence."""
    editions: str
    """The heading of the edition history."""
    edition: str
    """One edition: `Edition {number}`."""
    colophon: str
    """The heading of the colophon."""
    colophon_text: str
    """How the document was made: `Made with briefpress {version}. Content digest {digest}.`"""
    download_pdf: str
    """The link to the PDF."""
    pdf_details: str
    """What follows it: `PDF, {pages} pages, {size}`."""
    page_of_pages: str
    """The foot of a PDF page: `Page {page} of {pages}`."""
    skip_to_content: str
    """The first link of a page, for the keyboard."""
    all_briefs: str
    """The link to the index."""
    footnote_call: str
    """The name of a footnote call for assistive technology: `Footnote {number}`."""
    back_to_call: str
    """The name of the link from a footnote back to its call: `Back to the call of footnote {number}`."""
    cited_reference: str
    """The name of a citation that is but a number: `Reference {number}`."""
    back_to_citation: str
    """The name of the link from the reference list back to a citation: `Back to citation {number} of {work}`."""
    links: str
    """The heading of further links."""
    keywords: str
    """The label of the keywords."""
    and_: str
    """Between the last two of a list of names: `and`."""
