"""Rich dosage problems and what two peers make of them.

    python3 tests/oracle/rich.py write tests/oracle/rich            writes the instances
    python3 tests/oracle/rich.py solve highs 60 tests/oracle/rich/*.txt   best values of HiGHS in 60 s each
    python3 tests/oracle/rich.py solve cpsat 60 tests/oracle/rich/*.txt   the same with CP-SAT
    python3 tests/oracle/rich.py table tests/oracle/rich LOG        both beside the program's answers

Needs highspy and ortools. Seconds are seconds of one processor, so that a busy machine treats all alike. The
formulation is written apart from the program; every answer is checked row by row before it is printed.

An instance is whole numbers, one thing a line; grains are half-hours:

    size     modules learners variants periods places
    groups   parallel groups in the classroom, live at a distance
    prices   room trainer own-time support loan seat workplace   (cents for a grain; support for a quarter of
             one; own-time, seat and workplace for one learner; loan for one learner and period)
    shares   least and most grains of classroom, remote, workplace, for each variant
    budget   most cents
    period   loans rooms trainers support seats…     (rooms, trainers and seats in grains, support in quarters)
    module   total period least×4 most×4 block×4 now×4 autonomy×2 digital×2   (asked live, at own time)
    learner  variant autonomy digital equipped place workplace-grains   (−1: no place, no tutor)
"""

import sys
import threading
import time

MASK = (1 << 64) - 1
OWN_TIME = [10, 20, 35, 60, 100]
C, S, A, W = range(4)


class Random:
    """xorshift64*."""

    def __init__(self, seed):
        self.state = (seed * 0x9E3779B97F4A7C15 + 1) & MASK

    def below(self, n):
        x = self.state
        x ^= x >> 12
        x ^= (x << 25) & MASK
        x ^= x >> 27
        self.state = x
        return (((x * 2685821657736338717) & MASK) >> 33) % n

    def among(self, least, most):
        return least + self.below(most - least + 1)


def support(learner, module, k):
    """Quarters of a grain of support for each grain; None when the learner cannot follow."""
    if k == C:
        return 0
    if k == W:
        return 0 if learner["work"] >= 0 else None
    lacks = max(0, module["autonomy"][k - 1] - learner["autonomy"], module["digital"][k - 1] - learner["digital"])
    return lacks if lacks < 3 else None


def generate(modules, learners, variants, seed, slack):
    """A random instance whose capacities are those of a witness mix and `slack` per cent more."""
    r = Random(seed * 7919 + modules * 31 + learners * 7 + variants)
    periods, places = 6 if modules >= 12 else 2, 3
    room_cap, live_cap = 16, 24
    groups = (-(-learners // room_cap), -(-learners // live_cap))
    price = dict(room=600, trainer=1400, own=150, support=100, loan=1250, seat=200, work=300)
    mods = []
    for m in range(modules):
        total = r.among(6, 42)
        part = lambda percent, total=total: total * percent // 100
        kind = r.below(5)  # knowledge, know-how, behaviour, gesture, integration at work
        least, most = [
            ([0, 0, 0, 0], [total, total, total, part(30)]),
            ([part(20), 0, 0, 0], [total, part(60), part(50), part(50)]),
            ([part(30), 0, 0, 0], [total, part(70), part(20), part(40)]),
            ([part(60), 0, 0, 0], [total, 0, part(30), part(40)]),
            ([part(10), 0, 0, 0], [total, part(40), part(40), part(70)]),
        ][kind]
        own = r.among(0, min(most[A], total - least[C]))
        live = r.among(0, max(0, min(most[S], total - own - least[C])))
        asked = r.among(1, 2)
        mods.append(
            dict(
                total=total,
                period=m * periods // modules,
                least=least,
                most=most,
                block=[3, 2, 2, 6],
                now=[total - own - live, live, own, 0],
                autonomy=[asked, asked + r.below(3)],
                digital=[r.among(1, 3), r.below(4)],
            )
        )
    people = []
    for _ in range(learners):
        people.append(
            dict(
                variant=0,
                autonomy=r.below(5),
                digital=r.below(5),
                equipped=int(r.below(10) < 7),
                place=r.below(places) if r.below(10) < 6 else -1,
                work=0 if r.below(10) < 7 else -1,
            )
        )
    profile = sorted(
        range(learners),
        key=lambda at: (2 * (people[at]["autonomy"] + people[at]["digital"]) + people[at]["equipped"], at),
    )
    for rank, at in enumerate(profile):
        people[at]["variant"] = rank * variants // learners
    whole = sum(m["total"] for m in mods)

    def witness(m):
        mix, left = [m["least"][C], 0, 0, 0], m["total"] - m["least"][C]
        for k, percent in ((W, 25), (S, 35), (A, 30)):
            part = min(m["most"][k], left * percent // 100)
            part = part if part >= m["block"][k] else 0
            mix[k], left = part, left - part
        mix[C] += left
        if 0 < mix[C] < m["block"][C]:
            for k in (A, S, W):
                if mix[k] >= m["block"][k] + m["block"][C] - mix[C] or mix[k] == m["block"][C] - mix[C]:
                    mix[k] -= m["block"][C] - mix[C]
                    mix[C] = m["block"][C]
                    break
        return mix

    mixes = [witness(m) for m in mods]
    total_of = lambda ks: sum(mix[k] for mix in mixes for k in ks)
    shares = []
    for (lo, hi), ks in zip(((30, 75), (20, 60), (5, 30)), ((C,), (S, A), (W,))):
        shares.append((min(-(-lo * whole // 100), total_of(ks)), max(hi * whole // 100, total_of(ks))))
    for who in people:
        if who["work"] >= 0:
            who["work"] = total_of((W,)) + r.below(whole // 10 + 1)
    up = lambda value: value * (100 + slack) // 100 + 1
    lacking = sum(1 - who["equipped"] for who in people)
    means, cost = [], 0
    for t in range(periods):
        own = [(m, mix) for m, mix in zip(mods, mixes) if m["period"] == t]
        room = sum(groups[0] * mix[C] for _, mix in own)
        live = sum(groups[1] * mix[S] for _, mix in own)
        help_ = sum((support(who, m, k) or 0) * mix[k] for m, mix in own for who in people for k in range(4))
        remote = sum(mix[S] + mix[A] for _, mix in own)
        loans = max(1, lacking * 40 // 100)
        seats = [remote * max(1, lacking // 8) // 2] * places
        means.append((loans, up(room), up(room + live), up(help_), seats))
        cost += room * (price["room"] + price["trainer"]) + live * price["trainer"] + help_ * price["support"]
        cost += learners * sum(mix[A] * price["own"] + mix[W] * price["work"] for _, mix in own)
        cost += loans * price["loan"]
    budget = up(cost) + lacking * 2500
    return dict(
        modules=mods, learners=people, variants=variants, means=means, places=places, groups=groups, price=price,
        shares=shares, budget=budget,
    )  # fmt: skip


def write(i, path):
    line = lambda word, *numbers: f"{word} {' '.join(map(str, numbers))}\n"
    with open(path, "w", encoding="ascii") as out:
        out.write(line("size", len(i["modules"]), len(i["learners"]), i["variants"], len(i["means"]), i["places"]))
        out.write(line("groups", *i["groups"]))
        p = i["price"]
        order = ("room", "trainer", "own", "support", "loan", "seat", "work")
        out.write(line("prices", *(p[name] for name in order)))
        out.write(line("shares", *(bound for share in i["shares"] for bound in share)))
        out.write(line("budget", i["budget"]))
        for loans, rooms, trainers, help_, seats in i["means"]:
            out.write(line("period", loans, rooms, trainers, help_, *seats))
        for m in i["modules"]:
            numbers = [m["total"], m["period"], *m["least"], *m["most"], *m["block"], *m["now"]]
            out.write(line("module", *numbers, *m["autonomy"], *m["digital"]))
        for who in i["learners"]:
            order = ("variant", "autonomy", "digital", "equipped", "place", "work")
            out.write(line("learner", *(who[name] for name in order)))


def read(path):
    i = dict(modules=[], learners=[], means=[])
    for text in open(path, encoding="ascii"):
        word, *numbers = text.split()
        n = [int(number) for number in numbers]
        if word == "size":
            i["variants"], i["places"] = n[2], n[4]
        elif word == "groups":
            i["groups"] = n
        elif word == "prices":
            i["price"] = dict(zip(("room", "trainer", "own", "support", "loan", "seat", "work"), n))
        elif word == "shares":
            i["shares"] = [(n[0], n[1]), (n[2], n[3]), (n[4], n[5])]
        elif word == "budget":
            i["budget"] = n[0]
        elif word == "period":
            i["means"].append((n[0], n[1], n[2], n[3], n[4:]))
        elif word == "module":
            names = ("least", "most", "block", "now")
            module = dict(total=n[0], period=n[1], autonomy=n[18:20], digital=n[20:22])
            module.update({name: n[2 + 4 * at : 6 + 4 * at] for at, name in enumerate(names)})
            i["modules"].append(module)
        elif word == "learner":
            i["learners"].append(dict(zip(("variant", "autonomy", "digital", "equipped", "place", "work"), n)))
    return i


class Model:
    """Whole variables, rows and four goals: what is missing, learners, cents, change."""

    def __init__(self, i):
        self.low, self.high, self.rows, self.goals = [], [], [], [{} for _ in range(4)]
        self.build(i)

    def variable(self, low, high):
        self.low.append(low)
        self.high.append(high)
        return len(self.low) - 1

    def row(self, terms, least, most):
        merged = {}
        for v, w in terms:
            merged[v] = merged.get(v, 0) + w
        merged = [(v, w) for v, w in merged.items() if w]
        if merged:
            self.rows.append((merged, least, most))

    def add(self, goal, v, w):
        self.goals[goal][v] = self.goals[goal].get(v, 0) + w

    def soft(self, terms, least, most, weight):
        terms = list(terms)
        if least is not None:
            v = self.variable(0, 10**8)
            self.add(0, v, weight)
            self.row([*terms, (v, 1)], least, None)
        if most is not None:
            v = self.variable(0, 10**8)
            self.add(0, v, weight)
            self.row([*terms, (v, -1)], None, most)

    def build(self, i):
        price, (rooms, lives) = i["price"], i["groups"]
        people, variants, periods = i["learners"], range(i["variants"]), range(len(i["means"]))
        members = [[who for who in people if who["variant"] == s] for s in variants]
        whole = sum(m["total"] for m in i["modules"])
        room, trainer, help_ = ([[] for _ in periods] for _ in range(3))
        loan = [[None] * len(people) for _ in periods]
        seat = [[[] for _ in range(i["places"])] for _ in periods]
        for t in periods:
            for at, who in enumerate(people):
                if not who["equipped"]:
                    loan[t][at] = self.variable(0, 1)
                    self.add(2, loan[t][at], price["loan"])
            self.row([(v, 1) for v in loan[t] if v is not None], None, i["means"][t][0])
        x = []
        for m in i["modules"]:
            t = m["period"]
            p, g = self.variable(0, m["most"][C]), self.variable(0, m["most"][S])
            room[t].append((p, rooms))
            trainer[t] += [(p, rooms), (g, lives)]
            self.add(2, p, rooms * (price["room"] + price["trainer"]))
            self.add(2, g, lives * price["trainer"])
            x.append([])
            for s in variants:
                own = [self.variable(m["least"][k], m["most"][k]) for k in range(4)]
                x[-1].append(own)
                self.row([(v, 1) for v in own], m["total"], m["total"])
                self.row([(p, 1), (own[C], -1)], 0, None)
                self.row([(g, 1), (own[S], -1)], 0, None)
                for k in range(4):
                    if m["most"][k] > 0 and m["least"][k] < m["block"][k]:
                        used = self.variable(0, 1)
                        self.row([(own[k], 1), (used, -m["most"][k])], None, 0)
                        self.row([(own[k], 1), (used, -m["block"][k])], 0, None)
                    away = self.variable(0, m["total"])
                    self.row([(away, 1), (own[k], -1)], -m["now"][k], None)
                    self.row([(away, 1), (own[k], 1)], m["now"][k], None)
                    self.add(3, away, len(members[s]))
                    asks = [support(who, m, k) for who in members[s]]
                    if None in asks:
                        self.add(1, own[k], asks.count(None))
                    quarters = sum(ask or 0 for ask in asks)
                    if quarters:
                        help_[t].append((own[k], quarters))
                        self.add(2, own[k], quarters * price["support"])
                self.add(2, own[A], len(members[s]) * price["own"])
                self.add(2, own[W], len(members[s]) * price["work"])
                lent = []
                for at, who in enumerate(people):
                    if who["variant"] != s or who["equipped"]:
                        continue
                    follows = [k for k in (S, A) if m["most"][k] > 0 and support(who, m, k) is not None]
                    if not follows:
                        continue
                    top = min(m["total"], sum(m["most"][k] for k in follows))
                    home, none = self.variable(0, top), self.variable(0, top)
                    terms = [(home, 1), (none, 1), *((own[k], -1) for k in follows)]
                    if who["place"] >= 0:
                        there = self.variable(0, top)
                        terms.append((there, 1))
                        seat[t][who["place"]].append((there, 1))
                        self.add(2, there, price["seat"])
                    self.row(terms, 0, 0)
                    self.row([(home, 1), (loan[t][at], -top)], None, 0)
                    self.add(1, none, 1)
                    lent.append((home, 1))
                # No more people than loans work at home on each remote grain: a cut.
                loans = i["means"][t][0]
                if len(lent) > loans:
                    self.row([*lent, (own[S], -loans), (own[A], -loans)], None, 0)
        for t in periods:
            _, rooms_, trainers, quarters, seats = i["means"][t]
            self.soft(room[t], None, rooms_, 4)
            self.soft(trainer[t], None, trainers, 4)
            self.soft(help_[t], None, quarters, 1)
            for place in range(i["places"]):
                self.row(seat[t][place], None, seats[place])
        for s in variants:
            for (lo, hi), ks in zip(i["shares"], ((C,), (S, A), (W,))):
                self.soft([(mix[s][k], 1) for mix in x for k in ks], lo, hi, 4)
            for who in members[s]:
                if who["work"] >= 0:
                    self.soft([(mix[s][W], 1) for mix in x], None, who["work"], 4)
                most = whole * OWN_TIME[who["autonomy"]] // 100
                if most < whole:
                    over = self.variable(0, whole)
                    self.row([*((mix[s][A], 1) for mix in x), (over, -1)], None, most)
                    self.add(1, over, 1)
        v = self.variable(0, 10**10)
        self.add(0, v, 1)
        self.row([*self.goals[2].items(), (v, -1)], None, i["budget"])

    def check(self, point):
        value = lambda terms: sum(w * point[v] for v, w in terms)
        good = all(lo <= it <= hi for lo, it, hi in zip(self.low, point, self.high))
        for terms, least, most in self.rows:
            here = value(terms)
            good &= (least is None or here >= least) and (most is None or here <= most)
        return good, [value(goal.items()) for goal in self.goals]


def until(cpu_end, stop):
    """Calls `stop` when the processor time of this process is used up."""
    done = threading.Event()

    def watch():
        while not done.wait(0.05):
            if time.process_time() >= cpu_end:
                stop()

    threading.Thread(target=watch, daemon=True).start()
    return done


def highs(model, seconds):
    import highspy
    import numpy as np

    h = highspy.Highs()
    for name, value in (("output_flag", False), ("threads", 1), ("mip_rel_gap", 0.0), ("mip_abs_gap", 0.5)):
        h.setOptionValue(name, value)
    h.HandleUserInterrupt = True
    n, inf = len(model.low), highspy.kHighsInf
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = n, len(model.rows)
    lp.col_lower_, lp.col_upper_ = np.array(model.low, float), np.array(model.high, float)
    lp.col_cost_ = np.zeros(n)
    lp.row_lower_ = np.array([-inf if it[1] is None else it[1] for it in model.rows], float)
    lp.row_upper_ = np.array([inf if it[2] is None else it[2] for it in model.rows], float)
    starts, index, weight = [0], [], []
    for terms, *_ in model.rows:
        index += [v for v, _ in terms]
        weight += [float(w) for _, w in terms]
        starts.append(len(index))
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.num_col_, lp.a_matrix_.num_row_ = n, len(model.rows)
    lp.a_matrix_.start_ = np.array(starts, dtype=np.int32)
    lp.a_matrix_.index_ = np.array(index, dtype=np.int32)
    lp.a_matrix_.value_ = np.array(weight)
    lp.integrality_ = [highspy.HighsVarType.kInteger] * n
    h.passModel(lp)
    end, point, stages = time.process_time() + seconds, None, []
    for goal in model.goals:
        if time.process_time() >= end:
            break
        cost = np.zeros(n)
        for v, w in goal.items():
            cost[v] = w
        h.changeColsCost(n, np.arange(n, dtype=np.int32), cost)
        if point is not None:
            start = highspy.HighsSolution()
            start.col_value = [float(it) for it in point]
            h.setSolution(start)
        done = until(end, h.cancelSolve)
        h.solve()
        done.set()
        info = h.getInfo()
        if info.primal_solution_status != 2:
            break
        point = [round(it) for it in h.getSolution().col_value]
        value = sum(w * point[v] for v, w in goal.items())
        proved = h.getModelStatus() == highspy.HighsModelStatus.kOptimal
        stages.append(info.mip_dual_bound if not proved else value)
        if not proved:
            break
        h.addRow(-inf, float(value), len(goal), np.array(list(goal), dtype=np.int32), np.array(list(goal.values()), float))
    return point, stages


def cpsat(model, seconds):
    from ortools.sat.python import cp_model

    m = cp_model.CpModel()
    x = [m.NewIntVar(lo, hi, "") for lo, hi in zip(model.low, model.high)]
    total = lambda terms: cp_model.LinearExpr.WeightedSum([x[v] for v, _ in terms], [w for _, w in terms])
    for terms, least, most in model.rows:
        m.AddLinearConstraint(total(terms), -(2**60) if least is None else least, 2**60 if most is None else most)
    end, point, stages = time.process_time() + seconds, None, []
    for goal in model.goals:
        if time.process_time() >= end:
            break
        terms = list(goal.items())
        m.Minimize(total(terms))
        if point is not None:
            m.ClearHints()
            for v, value in zip(x, point):
                m.AddHint(v, value)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        done = until(end, solver.StopSearch)
        status = solver.Solve(m)
        done.set()
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            break
        point = [solver.Value(v) for v in x]
        value = sum(w * point[v] for v, w in terms)
        stages.append(value if status == cp_model.OPTIMAL else solver.BestObjectiveBound())
        if status != cp_model.OPTIMAL:
            break
        m.AddLinearConstraint(total(terms), -(2**60), value)
    return point, stages


# Modules, learners, variants, seeds, per cent above the witness.
FAMILIES = [
    ("tiny", 6, 5, 2, range(1, 9), 5),
    ("small", 10, 8, 2, range(1, 9), 5),
    ("middle", 30, 15, 3, range(1, 5), 5),
    ("group", 60, 30, 1, range(1, 4), 5),
    ("large", 60, 30, 4, range(1, 13), 5),
    ("loose", 60, 30, 4, range(13, 15), 30),
]


def table(folder, log):
    """Peers and program side by side, as Markdown; `log` is what the ignored test printed, for its seconds."""
    import re

    peers, took = {}, {}
    for line in open(f"{folder}/peers.txt", encoding="ascii"):
        words, proved, seconds = line.split("|") if "|" in line else (line, "", line.split()[-1])
        name, peer, *values = words.split()
        peers[name, peer] = values, proved.split(), seconds.strip()
    for line in open(log, encoding="utf-8") if log else ():
        found = re.match(r"(\S+-\d+) .* ([\d.]+) s", line)
        if found:
            took[found[1]] = found[2]

    def cell(name, peer):
        if (name, peer) not in peers:
            return "–"
        values, proved, seconds = peers[name, peer]
        if len(values) < 4:
            return f"nothing in {seconds} s"
        best = len(proved) == 4 and proved == values
        return f"{values[1]} · {int(values[2]) // 100} €{' *' if best else ''} ({seconds} s)"

    print("| problem | HiGHS | CP-SAT | Tresse | Tresse's bound |\n|---|---|---|---|---|")
    for line in open(f"{folder}/answers.txt", encoding="ascii"):
        name, lost, cents, _, least = line.split()[:5]
        own = f"{lost} · {int(cents) // 100} € ({took.get(name, '–')} s)"
        print(f"| {name} | {cell(name, 'highs')} | {cell(name, 'cpsat')} | {own} | {least} |")


def main():
    if sys.argv[1] == "table":
        return table(sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else None)
    if sys.argv[1] == "write":
        for name, modules, learners, variants, seeds, slack in FAMILIES:
            for seed in seeds:
                write(generate(modules, learners, variants, seed, slack), f"{sys.argv[2]}/{name}-{seed}.txt")
        return
    peer, seconds = {"highs": highs, "cpsat": cpsat}[sys.argv[2]], float(sys.argv[3])
    for path in sys.argv[4:]:
        model = Model(read(path))
        started = time.process_time()
        point, stages = peer(model, seconds)
        used = time.process_time() - started
        name = path.split("/")[-1].removesuffix(".txt")
        if point is None:
            print(name, sys.argv[2], "-", f"{used:.1f}", flush=True)
            continue
        good, values = model.check(point)
        assert good, f"{name}: {sys.argv[2]} answered with something that breaks a row"
        # A stage that is proved has its value as its bound.
        bounds = [f"{bound:.0f}" for bound in stages]
        print(name, sys.argv[2], *values, "|", *bounds, "|", f"{used:.1f}", flush=True)


if __name__ == "__main__":
    main()
