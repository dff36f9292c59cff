"""Where the critical violations of September and October 2014 lie: by grade as of 2014-08-31, in the
list drawn by the grades' ratios, and in random lists of the same length.

Two pools are looked at: all premises (who was not inspected has no violations on record), and only
those that were inspected in the two months, which is fairer to every list.
"""

import csv
import sys
from collections import Counter

out, inspections = sys.argv[1:]


def rows(path, encoding="utf-8-sig"):
    with open(path, encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


grade = {r["Credit code"]: r["Grade"] or r["State"] for r in rows(f"{out}/grades/food.csv")}
drawn = {r["Credit code"] for r in rows(f"{out}/inspection/food.csv")}
later = [r for r in rows(inspections) if "2014-09-01" <= r["Inspection_Date"] <= "2014-10-31"]
violations, inspected = Counter(), set()
for r in later:
    inspected.add(r["License"])
    violations[r["License"]] += int(r["criticalCount"])
total = sum(violations.values())
print(f"{len(grade)} premises; inspected in September-October 2014: {len(inspected)}, "
      f"critical violations: {total}")

print("\ngrade                 premises  inspected  violations  share  per inspected")
for name in sorted(set(grade.values()), key=lambda g: (len(g) > 1, g)):
    members = {c for c, g in grade.items() if g == name}
    seen = members & inspected
    found = sum(violations[c] for c in members)
    rate = found / len(seen) if seen else 0
    print(f"{name:20}  {len(members):8}  {len(seen):9}  {found:10}  {found / total:5.1%}  {rate:13.3f}")

known = {c for c, g in grade.items() if len(g) == 1}
found_known = sum(violations[c] for c in known)
worst = {c for c in known if grade[c] in "CD"}
for label, members in (("grades C and D", worst), ("the list drawn by our ratios", drawn)):
    found = sum(violations[c] for c in members)
    print(f"\n{label}: {len(members)} premises")
    print(f"  of all critical violations: {found / total:.1%}; "
          f"a random list as long: {len(members) / len(grade):.1%}")
    seen = members & inspected
    print(f"  among those inspected: {len(seen)} premises hold {found / total:.1%}; "
          f"a random list as long: {len(seen) / len(inspected):.1%} "
          f"(ratio {found / total / (len(seen) / len(inspected)):.2f})")
    graded = members & known
    seen = graded & inspected
    found = sum(violations[c] for c in graded)
    pool = len(known & inspected)
    print(f"  among those graded and inspected: {len(seen)} of {pool} premises hold "
          f"{found / found_known:.1%}; a random list as long: {len(seen) / pool:.1%} "
          f"(ratio {found / found_known / (len(seen) / pool):.2f})")
