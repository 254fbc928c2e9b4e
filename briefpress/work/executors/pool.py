"""Tasks are done by processes of this machine, all forked from one that has what they need.

The pools of Python's library are not enough: they break as a whole when one process dies, do not say which task it was
at, and know no order but first come, first served. So each worker here is a process with a pipe of its own.
"""

import asyncio
from collections.abc import Iterable
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
LONG: Final = 1_500_000
"""Bytes of a task, such as a report of 150 pages, behind which a worker ends: all its memory is freed at once."""
PATIENCE: Final = 3.0
"""Seconds that a worker is at rest before it goes, while another one is at a task that takes long and may need its
memory: drawing charts, it comes to hold 100 MB."""
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

    def __init__(
        self,
        workers: int,
        modules: tuple[str, ...] = (),
        tasks_each: int = TASKS_EACH,
        ready: Iterable[Worker] = (),
        long: int = LONG,
    ) -> None:
        """Make a pool of which at most `workers` work at a time, and let the fork server begin to import `modules`.

        These are what tasks need. A worker that has done `tasks_each`, or a task of at least as many bytes as `long`,
        is replaced by a new one. Those that are `ready` are taken over.
        Raises `OSError` where no process can be started.
        """
        self._modules = modules
        self._context = start_fork_server(modules)
        self._starting = Lock()  # held by who looks at or changes what follows
        self._server_is_well = False
        self._workers, self._tasks_each, self._long = workers, tasks_each, long
        self._threads = ThreadPoolExecutor(workers, "worker")
        self._numbers = count()
        self._lock = Lock()  # held by who looks at or changes what follows
        self._waiting: list[_Job] = []
        self._at_work: list[_Job] = []
        self._idle = list(ready)
        self._special = {worker.only for worker in self._idle}
        """The kinds of tasks that a worker is there for alone."""
        self._closed = False

    async def do(self, task: Task[Made]) -> Made:
        """Return what `task` makes. Raises what the task raises, and `TaskFailedError` where workers died of it."""
        job = _Job(rank_of(task), next(self._numbers), task)
        with self._lock:
            heappush(self._waiting, job)
            self._begin()
            self._make_room()
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
            # All before any is waited for: the system takes a while to clear up behind each.
            for worker in (*self._idle, *(job.worker for job in self._at_work if job.worker)):
                worker.kill()
        self._threads.shutdown(wait=False, cancel_futures=True)
        for job in waiting:
            job.done.cancel()
        self._let_go_of_idle()

    def _make_room(self) -> None:
        """End workers whose tasks nobody waits for any more, as far as other tasks have to wait for a worker."""
        waiting = sum(not job.given_up for job in self._waiting)
        lacking = waiting - (self._workers - len(self._at_work))
        given_up = [job.worker for job in self._at_work if job.given_up and job.worker]
        for worker in given_up[: max(0, lacking)]:
            worker.kill()

    def _begin(self) -> None:
        """Begin with the first of the tasks that wait, as long as there is a worker for one more."""
        left: list[_Job] = []
        while self._waiting and len(self._at_work) < self._workers and not self._closed:
            job = heappop(self._waiting)
            kind = job.task.kind
            if kind in self._special and any(other.task.kind == kind for other in self._at_work):
                # It comes sooner to the worker that is there for it than another one could begin with it.
                left.append(job)
            elif job.done.set_running_or_notify_cancel():
                self._at_work.append(job)
                self._threads.submit(self._do, job)
        for job in left:
            heappush(self._waiting, job)

    def _do(self, job: _Job) -> None:
        """Do the task of `job`. It runs in a thread."""
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
            is_long = len(request) >= self._long
            for _ in range(ATTEMPTS):
                try:
                    worker = self._worker(job)
                    answer = worker.do(request, lambda: self._let_go_of_idle(PATIENCE))
                except WorkerDiedError as died:
                    ending = str(died)
                    self._server_is_well = False
                else:
                    self._rest(job, worker, is_last=is_long)
                    return opened(answer)
        finally:
            with self._lock:
                self._at_work.remove(job)
                self._begin()
        reason = f"{ATTEMPTS} processes died while they made the {job.task.kind}; the last one {ending}"
        raise TaskFailedError(job.task, reason)

    def _worker(self, job: _Job) -> Worker:
        """Return a worker for `job`, one that is at rest or a new one."""
        with self._lock:
            if self._closed or job.given_up:
                raise CancelledError
            worker = self._idle_for(job.task.kind)
        if worker and not worker.alive:
            self._server_is_well = False
            worker = None
        worker = worker or self._new_worker()
        with self._lock:
            if not worker.only:
                # Whoever was there for these tasks is gone.
                self._special.discard(job.task.kind)
            job.worker = worker
            self._kill_if_closed(worker)
        return worker

    def _idle_for(self, kind: str) -> Worker | None:
        """Take the worker at rest that is there for this kind, or the one that worked last: its memory is warm."""
        fitting = [worker for worker in self._idle if worker.only in {"", kind}]
        if not fitting:
            return None
        chosen = next((worker for worker in fitting if worker.only), fitting[-1])
        self._idle.remove(chosen)
        return chosen

    def _new_worker(self) -> Worker:
        """Start a worker. After one has died, make sure of the fork server: Python would start that anew, but cold."""
        with self._starting:
            if not self._server_is_well:
                start_fork_server(self._modules)
            worker = Worker(self._context)
            self._server_is_well = True
            return worker

    def _let_go_of_idle(self, seconds_at_rest: float = 0) -> None:
        """End all workers that have had nothing to do for so long."""
        with self._lock:
            going = [worker for worker in self._idle if abs(seconds() - worker.at_rest_since) >= seconds_at_rest]
            self._idle = [worker for worker in self._idle if worker not in going]
        for worker in going:
            worker.end()

    def _rest(self, job: _Job, worker: Worker, *, is_last: bool) -> None:
        """Let `worker` wait for the next task, or go where it has done its share, or it was to be its last task."""
        with self._lock:
            job.worker = None
            # One whose task was given up may have been ended right behind it.
            if not is_last and worker.done < self._tasks_each and not worker.killed:
                worker.at_rest_since = seconds()
                self._idle.append(worker)
                self._kill_if_closed(worker)
                return
        worker.end()

    def _kill_if_closed(self, worker: Worker) -> None:
        """End a worker that `close` could not know of."""
        if self._closed:
            worker.kill()
