"""The same methods by blocked numpy, and by pymcdm and scikit-criteria where they are installed.

"numpy" has the columns one behind another, as we do; "numpy-rows" has the rows, as a table from
pandas and the other peers do, where that makes a difference.

    peers.py COLUMNS THREADS FOLDER

Prints a line for each: peer, method, processor seconds, wall seconds, megabytes, and the largest
distance to our result, over its largest value ("-" where there is nothing to compare).
"""
import os
import sys

os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["OMP_NUM_THREADS"] = "1"
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np

columns, threads, folder = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
X = np.fromfile(f"{folder}/matrix.f64").reshape(columns, -1)
n = X.shape[1]
cost = np.arange(columns) % 5 == 4
sign = np.where(cost, -1.0, 1.0)
w = np.arange(1.0, columns + 1)
w /= w.sum()
judgements = np.fromfile(f"{folder}/judgements.f64").reshape(15, 15)
pool = ThreadPoolExecutor(threads)
# Blocks of rows whose scratch stays in the second-level cache; the best of 512…8192 tried.
BLOCK = 2048
scratch = threading.local()


def block_of_scratch(shape, name):
    array = getattr(scratch, name, None)
    if array is None or array.shape != shape:
        array = np.empty(shape)
        setattr(scratch, name, array)
    return array


def over_blocks(body, block=BLOCK):
    """Calls body with each (start, end) of rows; its results in order."""
    spans = [(s, min(s + block, n)) for s in range(0, n, block)]
    if threads == 1:
        return [body(*span) for span in spans]
    return list(pool.map(lambda span: body(*span), spans, chunksize=1))


def extremes():
    parts = over_blocks(lambda s, e: (X[:, s:e].min(axis=1), X[:, s:e].max(axis=1)), 8192)
    return np.min([p[0] for p in parts], axis=0), np.max([p[1] for p in parts], axis=0)


def weighted_sum():
    out = np.empty(n)
    over_blocks(lambda s, e: np.matmul(w, X[:, s:e], out=out[s:e]), 8192)
    return out


def min_max_sum():
    low, high = extremes()
    f = sign * w / (high - low)
    base = -(f * np.where(cost, high, low)).sum()
    out = np.empty(n)

    def body(s, e):
        np.matmul(f, X[:, s:e], out=out[s:e])
        out[s:e] += base

    over_blocks(body, 8192)
    return out


def min_max_sum_of_rows():
    low, high = np.full(columns, np.inf), np.full(columns, -np.inf)
    for s in range(0, n, 8192):
        block = table[s : s + 8192]
        np.minimum(low, block.min(axis=0), out=low)
        np.maximum(high, block.max(axis=0), out=high)
    f = sign * w / (high - low)
    out = np.empty(n)
    for s in range(0, n, 8192):
        np.matmul(table[s : s + 8192], f, out=out[s : s + 8192])
    out -= (f * np.where(cost, high, low)).sum()
    return out


def entropy():
    def body(s, e):
        b = X[:, s:e]
        t = block_of_scratch(b.shape, "a")
        np.log(b, out=t)
        return np.einsum("ij,ij->i", t, b), b.sum(axis=1)

    parts = over_blocks(body)
    logs = np.sum([p[0] for p in parts], axis=0)
    sums = np.sum([p[1] for p in parts], axis=0)
    d = 1 + (logs / sums - np.log(sums)) / np.log(n)
    return d / d.sum()


def products():
    """Products of deviations from a guess of the means, and the extremes, in one pass."""
    guess = X[:, :: max(1, n // 512)].mean(axis=1)[:, None]

    def body(s, e):
        b = X[:, s:e]
        t = block_of_scratch(b.shape, "a")
        np.subtract(b, guess, out=t)
        return t @ t.T, t.sum(axis=1), b.min(axis=1), b.max(axis=1)

    parts = over_blocks(body, 1024)
    c = np.sum([p[0] for p in parts], axis=0)
    m = np.sum([p[1] for p in parts], axis=0) / n
    c -= n * np.outer(m, m)
    return c, np.min([p[2] for p in parts], axis=0), np.max([p[3] for p in parts], axis=0)


def correlations(c):
    size = np.sqrt(np.diag(c))
    return c / np.outer(size, size) * np.outer(sign, sign)


def critic():
    c, low, high = products()
    information = np.sqrt(np.diag(c) / (n - 1)) / (high - low) * (1 - correlations(c)).sum(axis=0)
    return information / information.sum()


def principal_component():
    c, _, _ = products()
    values, vectors = np.linalg.eigh(correlations(c))
    values, vectors = values[::-1], vectors[:, ::-1]
    vectors = vectors * np.where(vectors.sum(axis=0) < -1e-12, -1.0, 1.0)
    kept = max(1, (values > 1 + 1e-12).sum())
    share = np.abs(vectors[:, :kept] @ values[:kept])
    return share / share.sum()


def topsis():
    def first(s, e):
        b = X[:, s:e]
        return np.einsum("ij,ij->i", b, b), b.min(axis=1), b.max(axis=1)

    parts = over_blocks(first)
    f = (w / np.sqrt(np.sum([p[0] for p in parts], axis=0)))[:, None]
    low = np.min([p[1] for p in parts], axis=0)[:, None] * f
    high = np.max([p[2] for p in parts], axis=0)[:, None] * f
    best, worst = np.where(cost[:, None], low, high), np.where(cost[:, None], high, low)
    out = np.empty(n)

    def second(s, e):
        b = X[:, s:e]
        v = block_of_scratch(b.shape, "a")
        t = block_of_scratch(b.shape, "b")
        np.multiply(b, f, out=v)
        np.subtract(v, best, out=t)
        one = np.sqrt(np.einsum("ij,ij->j", t, t))
        np.subtract(v, worst, out=t)
        other = np.sqrt(np.einsum("ij,ij->j", t, t))
        out[s:e] = other / (one + other)

    over_blocks(second, 512)
    return out


def vikor():
    low, high = extremes()
    best = np.where(cost, low, high)[:, None]
    f = (w / np.where(cost, low - high, high - low))[:, None]
    total, regret = np.empty(n), np.empty(n)

    def body(s, e):
        b = X[:, s:e]
        t = block_of_scratch(b.shape, "a")
        np.subtract(best, b, out=t)
        t *= f
        np.sum(t, axis=0, out=total[s:e])
        np.max(t, axis=0, out=regret[s:e])

    over_blocks(body, 512)
    spread, worst = np.ptp(total), np.ptp(regret)
    return 0.5 * (total - total.min()) / spread + 0.5 * (regret - regret.min()) / worst


def ahp():
    values, vectors = np.linalg.eig(judgements)
    v = np.abs(vectors[:, values.real.argmax()].real)
    return v / v.sum()


def status(key):
    try:
        with open("/proc/self/status") as file:
            for line in file:
                if line.startswith(key):
                    return int(line.split()[1]) / 1024
    except OSError:
        return None


def report(peer, name, method, runs):
    try:
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    except OSError:
        pass
    before = status("VmRSS:")
    best = [float("inf"), float("inf")]
    memory = "-"
    for run in range(runs):
        start = time.process_time(), time.perf_counter()
        result = method()
        best[0] = min(best[0], time.process_time() - start[0])
        best[1] = min(best[1], time.perf_counter() - start[1])
        if run == 0 and before is not None:
            memory = f"{max(0, status('VmHWM:') - before):.1f}"
    distance = "-"
    path = f"{folder}/{name}-{threads}.f64"
    if os.path.exists(path):
        ours = np.fromfile(path)
        distance = f"{np.abs(ours - result).max() / np.abs(result).max():.1e}"
    print(peer, name, f"{best[0]:.6f}", f"{best[1]:.6f}", memory, distance, sep="\t", flush=True)


runs = max(3, min(20, 1_000_000 // n))
for name, method in [
    ("weighted-sum", weighted_sum),
    ("min-max-sum", min_max_sum),
    ("entropy", entropy),
    ("critic", critic),
    ("principal-component", principal_component),
    ("topsis", topsis),
    ("vikor", vikor),
    ("ahp-15", ahp),
]:
    report("numpy", name, method, runs)

if threads == 1:
    table = np.ascontiguousarray(X.T)
    types = np.where(cost, -1, 1)
    report("numpy-rows", "min-max-sum", min_max_sum_of_rows, runs)
    try:
        import pymcdm.methods
        import pymcdm.normalizations
        import pymcdm.weights

        vector = pymcdm.methods.TOPSIS(pymcdm.normalizations.vector_normalization)
        sums = pymcdm.methods.WSM(pymcdm.normalizations.minmax_normalization)
        for name, method in [
            ("min-max-sum", lambda: sums(table, w, types)),
            ("entropy", lambda: pymcdm.weights.entropy_weights(table)),
            ("critic", lambda: pymcdm.weights.critic_weights(table)),
            ("topsis", lambda: vector(table, w, types)),
            ("vikor", lambda: pymcdm.methods.VIKOR()(table, w, types)),
        ]:
            report("pymcdm", name, method, 1)
    except ImportError:
        pass
    try:
        import skcriteria
        from skcriteria.agg import similarity, simple
        from skcriteria.agg.vikor import VIKOR
        from skcriteria.preprocessing import invert_objectives, scalers, weighters

        data = skcriteria.mkdm(table, types.tolist(), weights=w)
        scaled = scalers.VectorScaler("matrix").transform(data)
        turned = invert_objectives.NegateMinimize().transform(data)
        to_range = scalers.MinMaxScaler("matrix")
        for name, method in [
            (
                "min-max-sum",
                lambda: simple.WeightedSumModel().evaluate(to_range.transform(turned)).e_.score,
            ),
            ("entropy", lambda: weighters.EntropyWeighter().transform(data).weights.to_numpy()),
            ("critic", lambda: weighters.CRITIC().transform(turned).weights.to_numpy()),
            ("topsis", lambda: similarity.TOPSIS().evaluate(scaled).e_.similarity),
            ("vikor", lambda: VIKOR().evaluate(data).e_.q_k),
        ]:
            report("scikit-criteria", name, method, 1)
    except ImportError:
        pass
