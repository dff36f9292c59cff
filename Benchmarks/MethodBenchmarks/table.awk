# Joins our lines (method, processor, wall, memory) with the peers' (peer, method, processor, wall,
# memory, distance). Fails when numpy's results are further than 1e-12 from ours.
NR == FNR {
  key = $2
  count[key]++
  for (field = 1; field <= 6; field++) peer[key, count[key], field] = $field
  if ($1 == "numpy" && $6 != "-" && $6 > 1e-12) wrong = wrong " " key
  next
}
FNR == 1 {
  printf "%-20s %10s %10s %7s %7s  %-16s %10s %10s %7s %7s %9s\n", "method", "CPU s", "wall s", \
    "MB", "passes", "peer", "CPU s", "wall s", "MB", "ratio", "distance"
}
{
  if ($1 == "read-pass") pass = $2
  printf "%-20s %10.4f %10.4f %7s %7.1f", $1, $2, $3, $4, $2 / pass
  if (!count[$1]) printf "\n"
  for (row = 1; row <= count[$1]; row++) {
    if (row > 1) printf "%58s", ""
    printf "  %-16s %10.4f %10.4f %7s %7.1f %9s\n", peer[$1, row, 1], peer[$1, row, 3], \
      peer[$1, row, 4], peer[$1, row, 5], peer[$1, row, 3] / $2, peer[$1, row, 6]
  }
}
END {
  if (wrong) {
    print "further than 1e-12 from numpy:" wrong
    exit 1
  }
}
