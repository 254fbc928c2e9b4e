"""How work gets done: closed tasks, what keeps their results, who does them, and what starts them again."""
