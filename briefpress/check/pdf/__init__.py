"""What a written PDF holds, as plain values: read once from its bytes, judged by rules."""
