"""What was published in a time, for those who must report it.

`report` counts, `tables` says it in words and tables, and one writer a format (`as_…`)
puts the same tables into a file.
"""
