"""Tasks are done by processes of this machine, all forked from one that has what they need.

The pools of Python's library are not enough: they break as a whole when one process dies, do not say which task it was
at, and know no order but first come, first served. So each worker here is a process with a pipe of its own.
"""

import asyncio
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from threading import Lock
from typing import Any, Final, TypeVar, cast

from briefpress.clock import seconds
from briefpress.model.task import Task
from briefpress.work.executor import TaskFailedError
from briefpress.work.executors.fork_server import start_fork_server
from briefpress.work.executors.order import rank_of
from briefpress.work.executors.sealed import opened, sealed
from briefpress.work.executors.worker import Worker, WorkerDiedError

Made = TypeVar("Made")
ATTEMPTS: Final = 3
"""How many workers may die of one task."""
PATIENCE: Final = 3.0
"""Seconds that a worker is at rest before it goes, while another one is at a task that takes long."""
TASKS_EACH: Final = 250
"""How many tasks a worker does. The typesetter keeps about 0.25 MB of each short brief for good."""


@dataclass(order=True, slots=True)
class _Job:
    """A task that somebody waits for, in the order in which such are begun."""

    rank: int
    number: int
    task: Task[Any] = field(compare=False)
    done: "Future[Any]" = field(compare=False, default_factory=Future)
    worker: Worker | None = field(compare=False, default=None)
    given_up: bool = field(compare=False, default=False)


class ProcessPool:
    """An `Executor` of processes. Each is started when there is work for it, and does one task at a time.

    The threads of this process only hand tasks over and wait. So a worker gets its next task at once, whatever the
    event loop is busy with.
    """

    def __init__(self, workers: int, modules: tuple[str, ...] = (), tasks_each: int = TASKS_EACH) -> None:
        """Make a pool of at most `workers`, and let the fork server begin to import the `modules` that tasks need.

        A worker that has done `tasks_each` is replaced by a new one.
        Raises `OSError` where no process can be started.
        """
        self._modules = modules
        self._context = start_fork_server(modules)
        self._starting = Lock()  # held by who looks at or changes what follows
        self._server_is_well = False
        self._workers, self._tasks_each = workers, tasks_each
        self._threads = ThreadPoolExecutor(workers, "worker")
        self._numbers = count()
        self._lock = Lock()  # held by who looks at or changes what follows
        self._waiting: list[_Job] = []
        self._at_work: list[_Job] = []
        self._idle: list[Worker] = []
        self._closed = False

    async def do(self, task: Task[Made]) -> Made:
        """Return what `task` makes. Raises what the task raises, and `TaskFailedError` where workers died of it."""
        job = _Job(rank_of(task), next(self._numbers), task)
        with self._lock:
            heappush(self._waiting, job)
            self._make_room()
        self._threads.submit(self._do_first)
        try:
            return cast("Made", await asyncio.wrap_future(job.done))
        except asyncio.CancelledError:
            with self._lock:
                job.given_up = True
                self._make_room()
            raise

    def close(self) -> None:
        """End all workers at once, whatever they are at. Who still waits for a task is cancelled."""
        with self._lock:
            self._closed = True
            waiting, self._waiting = self._waiting, []
            idle, self._idle = self._idle, []
            for job in self._at_work:
                if job.worker:
                    job.worker.kill()
        self._threads.shutdown(wait=False, cancel_futures=True)
        for job in waiting:
            job.done.cancel()
        for worker in idle:
            worker.end()

    def _make_room(self) -> None:
        """End workers whose tasks nobody waits for any more, as far as other tasks have to wait for a worker."""
        waiting = sum(not job.given_up for job in self._waiting)
        lacking = waiting - (self._workers - len(self._at_work))
        given_up = [job.worker for job in self._at_work if job.given_up and job.worker]
        for worker in given_up[: max(0, lacking)]:
            worker.kill()

    def _do_first(self) -> None:
        """Do the first of the tasks that wait. It runs in a thread."""
        with self._lock:
            if self._closed:
                return
            job = heappop(self._waiting)
            if not job.done.set_running_or_notify_cancel():
                return
            self._at_work.append(job)
        try:
            made = self._made(job)
        except Exception as error:
            job.done.set_exception(error)
        else:
            job.done.set_result(made)

    def _made(self, job: _Job) -> Any:
        """Return what the task of `job` makes, with as many workers as it takes."""
        ending = ""
        try:
            request = sealed(job.task)
            for _ in range(ATTEMPTS):
                try:
                    worker = self._worker(job)
                    answer = worker.do(request, self._let_idle_go)
                except WorkerDiedError as died:
                    ending = str(died)
                    self._server_is_well = False
                else:
                    self._rest(job, worker)
                    return opened(answer)
        finally:
            with self._lock:
                self._at_work.remove(job)
        reason = f"{ATTEMPTS} processes died while they made the {job.task.kind}; the last one {ending}"
        raise TaskFailedError(job.task, reason)

    def _worker(self, job: _Job) -> Worker:
        """Return a worker for `job`: the one that worked last, whose memory is the warmest, or a new one."""
        with self._lock:
            if self._closed or job.given_up:
                raise CancelledError
            worker = self._idle.pop() if self._idle else None
        if worker and not worker.alive:
            self._server_is_well = False
            worker = None
        worker = worker or self._new_worker()
        with self._lock:
            job.worker = worker
            self._kill_if_closed(worker)
        return worker

    def _new_worker(self) -> Worker:
        """Start a worker. After one has died, make sure of the fork server: Python would start that anew, but cold."""
        with self._starting:
            if not self._server_is_well:
                start_fork_server(self._modules)
            worker = Worker(self._context)
            self._server_is_well = True
            return worker

    def _rest(self, job: _Job, worker: Worker) -> None:
        """Let `worker` wait for the next task, or go where it has done its share."""
        with self._lock:
            job.worker = None
            # One whose task was given up may have been ended right behind it.
            if worker.done < self._tasks_each and not worker.killed:
                worker.at_rest_since = seconds()
                self._idle.append(worker)
                self._kill_if_closed(worker)
                return
        worker.end()

    def _let_idle_go(self) -> None:
        """End the workers that have been at rest for long: what takes as long now may need their memory.

        Drawing charts, one comes to hold 100 MB.
        """
        with self._lock:
            going = [worker for worker in self._idle if abs(seconds() - worker.at_rest_since) > PATIENCE]
            self._idle = [worker for worker in self._idle if worker not in going]
        for worker in going:
            worker.end()

    def _kill_if_closed(self, worker: Worker) -> None:
        """End a worker that `close` could not know of."""
        if self._closed:
            worker.kill()
