"""A process pool that outlives its workers: when one is killed, what it had in hand is done again by another."""
from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TypeVar

from pipeline.errors import DiglotError

Task = TypeVar("Task")
Result = TypeVar("Result")

TRIES = 3  # a task that was in hand at so many deaths is taken for their cause
WINDOW = 4  # tasks a worker has waiting, so that memory does not grow with the number of pages


def map_ordered(function: Callable[[Task], Result], tasks: Iterable[Task], jobs: int) -> Iterator[Result]:
    """The results of `function` on every task, in the order of the tasks.

    `jobs` is the number of processes; with 1 everything happens in this one. `function` must be importable by name.
    Raises `DiglotError` when workers die again and again over the same task.
    """
    if jobs <= 1:
        yield from map(function, tasks)
        return
    waiting, todo = deque[tuple[Task, Future[Result]]](), iter(tasks)
    pool, deaths = _pool(jobs), 0
    try:
        while True:
            for task in todo:
                waiting.append((task, pool.submit(function, task)))
                if len(waiting) >= WINDOW * jobs:
                    break
            if not waiting:
                return
            try:
                result = waiting[0][1].result()
            except BrokenProcessPool as error:
                deaths += 1
                if deaths >= TRIES:
                    raise DiglotError(f"a worker process died {TRIES} times over {waiting[0][0]!r}; is there enough "
                                      "memory? Try --jobs 1") from error
                pool = _restarted(pool, waiting, function, jobs)
                continue
            waiting.popleft()
            deaths = 0
            yield result
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # "spawn" would import everything anew in every worker, "fork" is unsafe where threads run: none do here
    return ProcessPoolExecutor(jobs, mp_context=get_context("fork"), initializer=_end_with, initargs=(os.getpid(),))


def _end_with(parent: int) -> None:
    """Let a worker end soon after its parent, which may have been killed without a chance to say so."""
    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)
    threading.Thread(target=watch, daemon=True).start()


def _restarted(pool: ProcessPoolExecutor, waiting: deque[tuple[Task, Future[Result]]],
               function: Callable[[Task], Result], jobs: int) -> ProcessPoolExecutor:
    """A new pool; what was done is kept, the rest is submitted again."""
    pool.shutdown(wait=False, cancel_futures=True)
    pool = _pool(jobs)
    for _ in range(len(waiting)):
        task, future = waiting.popleft()
        done = future.done() and not future.cancelled() and future.exception() is None
        waiting.append((task, future if done else pool.submit(function, task)))
    return pool
