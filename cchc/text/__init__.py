"""Vietnamese text: forms, order, dates, numbers, slugs, typography. Knows no files."""
