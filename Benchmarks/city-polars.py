"""Another peer of Benchmarks/scale: polars on the same files.

    city-polars.py FOLDER THREADS    groups by organisation, domain and category, pivots to thirty
                                     measures per organisation and domain, scores, grades, and writes
                                     a sorted line per organisation

That is the job `grade` of city-duckdb.py, with its one made-up formula, on the streaming engine: every
row counts, copies and damaged ones too, and the files of penalties are left out. polars warns of the
rows with stray quotation marks, which it cuts otherwise than the other two.
"""

import glob
import os
import sys
import tempfile
import time
from datetime import date

os.environ["POLARS_MAX_THREADS"] = sys.argv[2]
try:
    import polars as pl
except ImportError:
    sys.exit("polars is not installed (pip install polars): no peer to compare with")

folder = sys.argv[1]
TODAY = date(2022, 11, 30)
OTHER = [
    "id", "code", "category", "domain", "authority", "document_number", "act_ended_on",
    "decided_on", "submitted_on", "severity", "amount", "expires_on", "repaired_on", "status",
]
PERMITS = ["code", "document_number", "decided_on", "expires_on", "authority", "submitted_on"]
KINDS = [
    "permit", "inspection", "finding", "commitment-kept", "commitment-breach", "award",
    "contribution", "complaint", "severe-list", "tax-arrears",
]


def scan(pattern, names):
    return pl.scan_csv(
        sorted(glob.glob(f"{folder}/records/{pattern}")),
        has_header=False,
        skip_lines=1,
        schema={name: pl.String for name in names},
        truncate_ragged_lines=True,
        ignore_errors=True,
        encoding="utf8-lossy",
    )


start, cpu = time.perf_counter(), time.process_time()
columns = ["code", "domain", "category", "decided_on", "amount", "expires_on", "status"]
other = scan("other*.csv", OTHER).select(columns)
permits = scan("permits*.csv", PERMITS).select(
    "code",
    domain=pl.col("authority"),
    category=pl.lit("permit"),
    decided_on="decided_on",
    amount=pl.lit(None, dtype=pl.String),
    expires_on="expires_on",
    status=pl.lit("valid"),
)
age = (pl.lit(TODAY) - pl.col("decided")).dt.total_days()
cells = (
    pl.concat([other, permits])
    .with_columns(
        decided=pl.col("decided_on").str.to_date("%Y-%m-%d", strict=False),
        expires=pl.col("expires_on").str.to_date("%Y-%m-%d", strict=False),
        yuan=pl.col("amount").cast(pl.Float64, strict=False).fill_null(0),
    )
    .filter(
        (pl.col("status") == "valid")
        & pl.col("decided").is_between(date(2017, 12, 1), TODAY)
        & (pl.col("expires").is_null() | (pl.col("expires") >= TODAY))
    )
    .group_by("code", "domain", "category")
    .agg(
        n=pl.len(),
        fen=(pl.col("yuan") * 100).sum(),
        latest=pl.col("decided").max(),
        fading=(age * (-0.6931471805599453 / 730)).exp().sum(),
    )
)


def of(kind, measure):
    return pl.col(measure).filter(pl.col("category") == kind).max()


matrix = cells.group_by("code", "domain").agg(
    *[of(kind, "n").cast(pl.Float64).alias(f"n{i}") for i, kind in enumerate(KINDS)],
    *[of(kind, "fading").alias(f"f{i}") for i, kind in enumerate(KINDS)],
    *[of(kind, "latest").alias(f"l{i}") for i, kind in enumerate(KINDS)],
)
score = sum(
    (-1) ** i * (i + 1) * (pl.col(f"n{i}") / (pl.col(f"n{i}") + 5.0)).fill_null(0)
    + pl.col(f"f{i}").fill_null(0) / (i + 2.0)
    + (pl.col(f"l{i}") >= date(2022, 6, 1)).fill_null(False).cast(pl.Float64)
    for i in range(len(KINDS))
)
grade = (
    pl.when(pl.col("s") >= 20).then(pl.lit("A"))
    .when(pl.col("s") >= 10).then(pl.lit("B"))
    .when(pl.col("s") >= 0).then(pl.lit("C"))
    .otherwise(pl.lit("D"))
)
scored = matrix.select("code", "domain", s=score).with_columns(grade=grade)
domains = (
    scan("other*.csv", OTHER).select("domain").head(1_000_000).drop_nulls().unique().sort("domain")
    .head(20)
    .collect()["domain"]
)
lines = (
    scored.group_by("code")
    .agg(
        *[
            pl.col("grade").filter(pl.col("domain") == name).max().alias(f"g{i}")
            for i, name in enumerate(domains)
        ],
        composite=pl.col("s").mean(),
    )
    .sort("code")
    .collect(engine="streaming")
)
output = os.path.join(tempfile.mkdtemp(), "grades.csv")
lines.write_csv(output)
os.remove(output)
wall, used = time.perf_counter() - start, time.process_time() - cpu
peak = next(
    int(line.split()[1]) / 1024 for line in open("/proc/self/status") if line.startswith("VmHWM:")
)
print(
    f"{wall:8.3f} s wall {used:8.3f} s CPU {peak:8.1f} MiB  polars {pl.__version__}, "
    f"{sys.argv[2]} threads, grade: {lines.height} lines"
)
