"""STUB until the executors are merged."""


class InProcess:
    async def do(self, task):
        return task.make(*task.inputs)

    def close(self):
        pass


def open_executor(name, workers, scheduler=None):
    return InProcess()
