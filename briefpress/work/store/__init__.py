"""Where results of tasks are kept, by the key of the task: on this machine, and for those who share one by URL."""
