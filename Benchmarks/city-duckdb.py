"""The peer of Benchmarks/city: DuckDB groups the same records by organisation, domain and category.

It does less than Fenji does (no check of codes, no folding of document numbers, no removal of
copies, no eligibility, no models) and leaves out the file in GB18030, which it can't read.
"""

import glob
import sys
import time

try:
    import duckdb
except ImportError:
    sys.exit("DuckDB is not installed (pip install duckdb): no peer to compare with")

folder, threads = sys.argv[1], int(sys.argv[2])
files = sorted(glob.glob(f"{folder}/records/other*.csv"))
permits = sorted(glob.glob(f"{folder}/records/permits*.csv"))
connection = duckdb.connect()
connection.execute(f"SET threads = {threads}")
start, cpu = time.perf_counter(), time.process_time()
rows = connection.execute(
    """
    WITH record AS (
      SELECT code, domain, category, decided_on, amount, status
      FROM read_csv($1, all_varchar = true)
      UNION ALL
      SELECT XK_XDR_SHXYM, XK_XKJG, 'permit', XK_JDRQ, NULL, ''
      FROM read_csv($2, all_varchar = true)
    ), parsed AS (
      SELECT code, domain, category, TRY_CAST(decided_on AS DATE) AS decided,
             CAST(COALESCE(TRY_CAST(amount AS DECIMAL(18, 2)), 0) * 100 AS BIGINT) AS fen
      FROM record WHERE status IS NULL OR status IN ('', 'valid')
    )
    SELECT COUNT(*), SUM(n) FROM (
      SELECT code, domain, category, COUNT(*) AS n, SUM(fen) AS fen, MAX(decided) AS latest
      FROM parsed WHERE decided BETWEEN DATE '2019-12-01' AND DATE '2022-11-30'
      GROUP BY ALL
    )
    """,
    [files, permits],
).fetchone()
wall, used = time.perf_counter() - start, time.process_time() - cpu
print(f"{wall:8.3f} s wall, {used:.3f} s CPU: DuckDB {duckdb.__version__}, {threads} threads, "
      f"{rows[1]} records in {rows[0]} groups")
