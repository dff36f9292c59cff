"""The peer of Benchmarks/city and Benchmarks/scale: DuckDB on the same files.

    city-duckdb.py FOLDER THREADS group    groups by organisation, domain and category
    city-duckdb.py FOLDER THREADS grade    also pivots to thirty measures per organisation and domain,
                                           scores, grades, and writes a sorted line per organisation
    city-duckdb.py FOLDER THREADS settle   the same, but refuses rows without a day or an organisation
                                           of the register, and removes copies: of the rows that have
                                           one document number (folded), department and category,
                                           the one in the organisation's favour stands

The first two count every row, copies and damaged ones too. All do less than Fenji: no check digits,
no list of refused rows, statutory expiry only, one made-up scoring formula for all domains, and no
reasons, lists, case records or digests of files. The files of penalties (under 2 % of the rows; one
is in GB18030, which DuckDB can't read) are left out.
"""

import glob
import os
import sys
import tempfile
import time

try:
    import duckdb
except ImportError:
    sys.exit("DuckDB is not installed (pip install duckdb): no peer to compare with")

folder, threads = sys.argv[1], int(sys.argv[2])
job = sys.argv[3] if len(sys.argv) > 3 else "group"
files = sorted(glob.glob(f"{folder}/records/other*.csv"))
permits = sorted(glob.glob(f"{folder}/records/permits*.csv"))
connection = duckdb.connect()
connection.execute(f"SET threads = {threads}")
connection.execute("SET preserve_insertion_order = false")

OTHER = [
    "id", "code", "category", "domain", "authority", "document_number", "act_ended_on",
    "decided_on", "submitted_on", "severity", "amount", "expires_on", "repaired_on", "status",
]
PERMITS = ["code", "document_number", "decided_on", "expires_on", "authority", "submitted_on"]


def reader(paths, names):
    columns = ", ".join(f"'{name}': 'VARCHAR'" for name in names)
    return (
        f"read_csv({paths!r}, columns = {{{columns}}}, header = true, delim = ',', quote = '\"', "
        "auto_detect = false, strict_mode = false, null_padding = true)"
    )


def cells(typed, rows):
    return f"""
    WITH record AS (
      SELECT code, domain, category, authority, document_number, decided_on, amount, expires_on,
             status
      FROM {reader(files, OTHER)}
      UNION ALL
      SELECT code, authority, 'permit', authority, document_number, decided_on, NULL, expires_on,
             'valid'
      FROM {reader(permits, PERMITS)}
    ), {typed}, cell AS (
      SELECT code, domain, category, COUNT(*) AS n, SUM(fen) AS fen, MAX(decided) AS latest,
             SUM(exp(-ln(2) / 730 * (DATE '2022-11-30' - decided))) AS fading
      FROM {rows}
      WHERE status = 'valid' AND decided BETWEEN DATE '2017-12-01' AND DATE '2022-11-30'
        AND (expires IS NULL OR expires >= DATE '2022-11-30')
      GROUP BY ALL
    )
"""


TYPED = """typed AS (
      SELECT code, domain, category, {more} TRY_CAST(decided_on AS DATE) AS decided,
             CAST(COALESCE(TRY_CAST(amount AS DECIMAL(18, 2)), 0) * 100 AS BIGINT) AS fen,
             TRY_CAST(expires_on AS DATE) AS expires, status
      FROM record {where}
    )"""
FOLDED = "translate(upper(document_number), '[]()（）［］【】 　', '〔〕〔〕〔〕〔〕〔〕')"
SETTLED = (
    TYPED.format(
        more=f"authority, {FOLDED} AS document,",
        where="""WHERE TRY_CAST(decided_on AS DATE) IS NOT NULL
        AND code IN (SELECT code FROM register)""",
    )
    + """, settled AS (
      SELECT code, domain, category, decided, fen, expires, status
      FROM typed WHERE document IS NULL OR document = ''
      UNION ALL
      SELECT code, min(domain), category, min(decided), min(fen), min(expires), min(status)
      FROM typed WHERE document <> '' GROUP BY code, document, authority, category
    )"""
)
KINDS = [
    "permit", "inspection", "finding", "commitment-kept", "commitment-breach", "award",
    "contribution", "complaint", "severe-list", "tax-arrears",
]

start, cpu = time.perf_counter(), time.process_time()
if job == "settle":
    connection.execute(
        f"CREATE TABLE register AS SELECT DISTINCT code FROM read_csv('{folder}/organisations.csv', "
        "columns = {'code': 'VARCHAR', 'name': 'VARCHAR', 'kind': 'VARCHAR', 'industry': 'VARCHAR', "
        "'area': 'VARCHAR', 'town': 'VARCHAR', 'registered_on': 'VARCHAR', 'status': 'VARCHAR', "
        "'employees': 'VARCHAR', 'scope': 'VARCHAR'}, header = true, strict_mode = false, "
        "null_padding = true)"
    )
    CELLS = cells(SETTLED, "settled")
else:
    CELLS = cells(TYPED.format(more="", where=""), "typed")
if job == "group":
    rows = connection.execute(CELLS + "SELECT COUNT(*), SUM(n) FROM cell").fetchone()
    what = f"{rows[1]} records in {rows[0]} groups"
else:
    measures = ", ".join(
        f"MAX(CASE WHEN category = '{kind}' THEN n END) AS n{i}, "
        f"MAX(CASE WHEN category = '{kind}' THEN fading END) AS f{i}, "
        f"MAX(CASE WHEN category = '{kind}' THEN latest END) AS l{i}"
        for i, kind in enumerate(KINDS)
    )
    score = " + ".join(
        f"{(-1) ** i * (i + 1)} * COALESCE(n{i} / (n{i} + 5.0), 0) + COALESCE(f{i}, 0) / {i + 2}.0 "
        f"+ CASE WHEN l{i} >= DATE '2022-06-01' THEN 1 ELSE 0 END"
        for i in range(len(KINDS))
    )
    domains = [
        row[0]
        for row in connection.execute(
            "SELECT DISTINCT domain FROM " + reader(files[:1], OTHER) + " ORDER BY 1 LIMIT 20"
        ).fetchall()
    ]
    grades = ", ".join(
        f"MAX(CASE WHEN domain = '{name}' THEN CASE WHEN s >= 20 THEN 'A' WHEN s >= 10 THEN 'B' "
        f"WHEN s >= 0 THEN 'C' ELSE 'D' END END) AS g{i}"
        for i, name in enumerate(domains)
    )
    output = os.path.join(tempfile.mkdtemp(), "grades.csv")
    connection.execute(
        "COPY ("
        + CELLS
        + f""", matrix AS (
            SELECT code, domain, {measures} FROM cell GROUP BY code, domain
          ), scored AS (SELECT code, domain, {score} AS s FROM matrix)
          SELECT code, {grades}, AVG(s) AS composite FROM scored GROUP BY code ORDER BY code
        ) TO '{output}' (HEADER)"""
    )
    what = f"{sum(1 for _ in open(output)) - 1} lines"
    os.remove(output)
wall, used = time.perf_counter() - start, time.process_time() - cpu
peak = next(
    int(line.split()[1]) / 1024 for line in open("/proc/self/status") if line.startswith("VmHWM:")
)
print(
    f"{wall:8.3f} s wall {used:8.3f} s CPU {peak:8.1f} MiB  DuckDB {duckdb.__version__}, "
    f"{threads} threads, {job}: {what}"
)
