"""Who does tasks: this process, a pool of processes, or machines that share no disk."""
