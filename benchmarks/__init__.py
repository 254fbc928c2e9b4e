"""How fast briefpress is, beside what else makes such documents: `python -m benchmarks`. See `docs/performance.md`."""
