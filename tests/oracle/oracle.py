"""Proven optima of random dosage problems, by HiGHS: python3 oracle.py FIRST LAST [PROCESSES] [aside]

The model is written apart from the program: integer minutes' grains per module and modality, one variable for
each excess, each goal minimised in turn with the earlier ones held at their optimum.
"""

import sys
from functools import partial
from multiprocessing import Pool

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

MASK = (1 << 64) - 1
SHARES = [0, 20, 50, 100]
PATH_SHARES = [10, 40, 75, 100]


class Random:
    """xorshift64*, the same as in tests/dosage_oracle.rs."""

    def __init__(self, seed):
        self.state = (seed * 0x9E3779B97F4A7C15 + 1) & MASK

    def below(self, n):
        x = self.state
        x ^= x >> 12
        x ^= (x << 25) & MASK
        x ^= x >> 27
        self.state = x
        return (((x * 2685821657736338717) & MASK) >> 33) % n


def instance(seed):
    r = Random(seed)
    modules, learners = 5 + r.below(56), 5 + r.below(26)
    people = [
        (r.below(4), r.below(8) == 0, r.below(6) == 0, r.below(4) == 0, r.below(10) >= 7) for _ in range(learners)
    ]
    units, whole = [], 0
    for _ in range(modules):
        total = 4 + r.below(60)
        whole += total
        sync = r.below(total + 1)
        own = r.below(total - sync + 1)
        work = r.below(total - sync - own + 1)
        if r.below(3) != 0:
            work = 0
        now = [total - sync - own - work, sync, own, work]
        demands = [(3, 0, work)]
        if r.below(4) == 0:
            part, least = r.below(5), r.below(total + 1)
            demands.append((part, least, least + r.below(total - least + 1)))
        if r.below(5) == 0:
            demands.append((4, 0, total * 7 // 10))
        crowds = []
        for person, (level, no_sync, no_async, uneasy, no_work) in enumerate(people):
            crowds.append((2, 0 if no_async else total * SHARES[level] // 100, False, person))
            if no_sync:
                crowds.append((1, 0, False, person))
            if uneasy:
                crowds.append((2, 0, True, person))
            if no_work:
                crowds.append((3, 0, False, person))
        units.append((now, demands, crowds))
    path = []
    if r.below(2) == 0:
        path.append((0, whole * r.below(60) // 100, whole * (60 + r.below(41)) // 100))
    if r.below(2) == 0:
        least = whole * r.below(40) // 100
        path.append((4, least, least + whole * r.below(50) // 100))
    if r.below(3) == 0:
        path.append((2, 0, whole * r.below(50) // 100))
    limits = [(4, whole * PATH_SHARES[p[0]] // 100, False, at) for at, p in enumerate(people)]
    prices = [1000 + r.below(5000) for _ in range(4)]
    extra = r.below(500)
    order = list(range(5))
    for i in range(4, 0, -1):
        j = r.below(i + 1)
        order[i], order[j] = order[j], order[i]
    # What one person's grain aside costs, and which learners may have it: two in three.
    aside = 500 + r.below(6000)
    who = [r.below(3) != 0 for _ in people]
    return modules, learners, units, (path, limits), prices, extra, order, aside, who


def solve(seed, with_aside=False):
    modules, learners, units, (path, limits), prices, extra, order, aside, who = instance(seed)
    # Goals: 0 unmet demands, then learners, ease, money, rooms, change.
    goals = [{} for _ in range(6)]
    low, high, rows, least, most = [], [], [], [], []

    def variable(top):
        low.append(0)
        high.append(top)
        return len(low) - 1

    def row(terms, lo, hi):
        rows.append(terms)
        least.append(lo)
        most.append(hi)

    def add(goal, v, c):
        goals[goal][v] = goals[goal].get(v, 0) + c

    def excess(terms, bound, goal, weight):
        v = variable(np.inf)
        row([*terms, (v, -1)], -np.inf, bound)
        add(goal, v, weight)
        return v

    def shortage(terms, bound, goal, weight):
        v = variable(np.inf)
        row([*terms, (v, 1)], bound, np.inf)
        add(goal, v, weight)

    sums = [[] for _ in range(5)]

    def limit(parts, demands, crowds):
        for part, lo, hi in demands:
            excess(parts[part], hi, 0, 1)
            shortage(parts[part], lo, 0, 1)
        alike = {}
        for part, bears, follows, person in crowds:
            apart = with_aside and who[person] and not follows
            alike[part, bears, follows, apart] = alike.get((part, bears, follows, apart), 0) + 1
        for (part, bears, follows, apart), count in alike.items():
            v = excess(parts[part], bears, 2 if follows else 1, 0 if apart else count)
            if apart:
                # Given in the classroom to each: money, a room, a change where it leaves and where it arrives.
                add(3, v, aside * count)
                add(4, v, count)
                add(5, v, 2 * count)

    for now, demands, crowds in units:
        x = [variable(sum(now)) for _ in range(4)]
        row([(v, 1) for v in x], sum(now), sum(now))
        parts = [[(v, 1)] for v in x] + [[(x[1], 1), (x[2], 1)]]
        for k in range(5):
            sums[k].extend(parts[k])
        limit(parts, demands, crowds)
        for k in range(4):
            add(3, x[k], prices[k] + (extra if k in (1, 2) else 0))
            excess(parts[k], now[k], 5, 1)
            shortage(parts[k], now[k], 5, 1)
        add(4, x[0], 1)
    limit(sums, path, limits)

    n = len(low)
    optima = []
    for stage in [0] + [1 + g for g in order]:
        c = np.zeros(n)
        for v, w in goals[stage].items():
            c[v] = w
        data = [(i, v, w) for i, terms in enumerate(rows) for v, w in terms]
        i, v, w = zip(*data)
        matrix = csr_matrix((w, (i, v)), shape=(len(rows), n))
        found = milp(
            c,
            constraints=LinearConstraint(matrix, least, most),
            bounds=Bounds(low, high),
            integrality=np.ones(n),
            options={"mip_rel_gap": 0},
        )
        if found.status != 0:
            raise SystemExit(f"seed {seed}: {found.message}")
        best = round(found.fun)
        optima.append(best)
        row([(v, w) for v, w in goals[stage].items()] or [(0, 0)], -np.inf, best)
    return " ".join(map(str, [seed, modules, learners, *optima]))


if __name__ == "__main__":
    first, last = int(sys.argv[1]), int(sys.argv[2])
    work = partial(solve, with_aside="aside" in sys.argv)
    with Pool(int(sys.argv[3]) if len(sys.argv) > 3 and sys.argv[3].isdigit() else 1) as pool:
        for line in pool.imap(work, range(first, last + 1)):
            print(line, flush=True)
