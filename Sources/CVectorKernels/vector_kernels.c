#include "vector_kernels.h"

#include <string.h>

#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && defined(__linux__)
#define WIDEST __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define WIDEST
#endif

typedef double lanes __attribute__((vector_size(64)));
typedef uint64_t words __attribute__((vector_size(64)));
typedef int64_t masks __attribute__((vector_size(64)));

#define ALL(x) ((lanes){(x), (x), (x), (x), (x), (x), (x), (x)})
#define BITS(x) ((words){(x), (x), (x), (x), (x), (x), (x), (x)})

/* Memory holds vectors at any address. */
#define LOAD(lane, from) memcpy(&(lane), (from), sizeof(lane))
#define STORE(to, lane) memcpy((to), &(lane), sizeof(lane))

/* The first where the mask is set, else the second. */
#define SELECT(mask, one, other) \
  ((lanes)(((words)(mask) & (words)(one)) | (~(words)(mask) & (words)(other))))

#define TOTAL(v) \
  ((((v)[0] + (v)[1]) + ((v)[2] + (v)[3])) + (((v)[4] + (v)[5]) + ((v)[6] + (v)[7])))

/* With r = 2^k·m and m in sqrt(1/2)…sqrt(2): k as a double, and m − 1. */
#define SPLIT(ratio, exponent, fraction)                                            \
  do {                                                                              \
    const words offset = BITS(0x3fe6a09e667f3bcdULL);                               \
    const words shifted = (words)(ratio) + (BITS(0x3ff0000000000000ULL) - offset);  \
    const words placed = (shifted >> 52) | BITS(0x4330000000000000ULL);             \
    (exponent) = (lanes)placed - ALL(0x1p52 + 1023);                                \
    (fraction) = (lanes)((shifted & BITS(0x000fffffffffffffULL)) + offset) - ALL(1.0); \
  } while (0)

/* r·ln r − (r − 1), where ln m = s·(2 + R(s²)) and s = (m − 1)/(m + 1). R is the Chebyshev polynomial of
   (artanh(s)·2/s − 2) in s²; the logarithm is right to 3e-16. */
#define TERM(result, ratio, exponent, s)                                               \
  do {                                                                                 \
    const lanes z = (s) * (s);                                                         \
    const lanes w = z * z;                                                             \
    const lanes even = w * (ALL(0.40000000011212199523) +                              \
                            w * (ALL(0.22222862476849540619) + w * ALL(0.16621947090177399488))); \
    const lanes odd = z * (ALL(0.66666666666662080436) +                               \
                           w * (ALL(0.28571424136516348361) + w * ALL(0.18140185202493246359))); \
    const lanes logarithm =                                                            \
        (exponent) * ALL(0.693147180559945309417) + (s) * ((odd + ALL(2.0)) + even);   \
    (result) = (ratio) * logarithm - ((ratio) - ALL(1.0));                             \
  } while (0)

/* Two vectors of terms at the price of one division: 1/(a·b) gives both 1/a and 1/b. */
#define TERMS(result, other, ratio, next)                          \
  do {                                                             \
    lanes exponent, fraction, exponent2, fraction2;                \
    SPLIT((ratio), exponent, fraction);                            \
    SPLIT((next), exponent2, fraction2);                           \
    const lanes divisor = fraction + ALL(2.0);                     \
    const lanes divisor2 = fraction2 + ALL(2.0);                   \
    const lanes inverse = ALL(1.0) / (divisor * divisor2);         \
    const lanes s = fraction * (divisor2 * inverse);               \
    const lanes s2 = fraction2 * (divisor * inverse);              \
    TERM((result), (ratio), exponent, s);                          \
    TERM((other), (next), exponent2, s2);                          \
  } while (0)

WIDEST double fenji_sum_of_ratio_terms(
    const double *values, int64_t count, double shift, double inverse) {
  const lanes from = ALL(shift), factor = ALL(inverse);
  lanes sum = ALL(0.0), other = ALL(0.0), value, next, term, following;
  int64_t index = 0;
  for (; index + 16 <= count; index += 16) {
    LOAD(value, values + index);
    LOAD(next, values + index + 8);
    value = (value - from) * factor;
    next = (next - from) * factor;
    TERMS(term, following, value, next);
    sum += term;
    other += following;
  }
  for (; index < count; index += 8) {
    /* The ratio 1 has the term 0. */
    value = next = ALL(1.0);
    for (int64_t lane = 0; lane < 8 && index + lane < count; ++lane) {
      value[lane] = (values[index + lane] - shift) * inverse;
    }
    TERMS(term, following, value, next);
    sum += term;
  }
  sum += other;
  return TOTAL(sum);
}

#define WIDEN(value, lowest, highest)                               \
  do {                                                              \
    const masks below = (value) < (lowest), above = (value) > (highest); \
    (lowest) = SELECT(below, (value), (lowest));                    \
    (highest) = SELECT(above, (value), (highest));                  \
  } while (0)

#define NARROW(lowest, highest, low, high)                          \
  do {                                                              \
    for (int lane = 0; lane < 8; ++lane) {                          \
      if ((lowest)[lane] < *(low)) *(low) = (lowest)[lane];         \
      if ((highest)[lane] > *(high)) *(high) = (highest)[lane];     \
    }                                                               \
  } while (0)

WIDEST double fenji_sum_of_distances(
    const double *values, int64_t count, double origin, double *low, double *high) {
  const lanes from = ALL(origin);
  lanes sum = ALL(0.0), other = ALL(0.0), lowest = ALL(*low), highest = ALL(*high), value;
  int64_t index = 0;
  for (; index + 16 <= count; index += 16) {
    LOAD(value, values + index);
    WIDEN(value, lowest, highest);
    sum += value - from;
    LOAD(value, values + index + 8);
    WIDEN(value, lowest, highest);
    other += value - from;
  }
  for (; index < count; ++index) {
    if (values[index] < *low) *low = values[index];
    if (values[index] > *high) *high = values[index];
    other[0] += values[index] - origin;
  }
  NARROW(lowest, highest, low, high);
  sum += other;
  return TOTAL(sum);
}

WIDEST double fenji_shift_and_scale(
    const double *values, int64_t count, double shift, double scale, double *target, double *low,
    double *high) {
  const lanes from = ALL(shift), factor = ALL(scale);
  lanes sum = ALL(0.0), lowest = ALL(*low), highest = ALL(*high), value, scaled;
  int64_t index = 0;
  for (; index + 8 <= count; index += 8) {
    LOAD(value, values + index);
    WIDEN(value, lowest, highest);
    scaled = (value - from) * factor;
    STORE(target + index, scaled);
    sum += scaled;
  }
  for (; index < count; ++index) {
    if (values[index] < *low) *low = values[index];
    if (values[index] > *high) *high = values[index];
    target[index] = (values[index] - shift) * scale;
    sum[0] += target[index];
  }
  NARROW(lowest, highest, low, high);
  return TOTAL(sum);
}

WIDEST double fenji_sum_of_squares(
    const double *values, int64_t count, double *low, double *high) {
  lanes sum = ALL(0.0), other = ALL(0.0), lowest = ALL(*low), highest = ALL(*high), value;
  int64_t index = 0;
  for (; index + 16 <= count; index += 16) {
    LOAD(value, values + index);
    WIDEN(value, lowest, highest);
    sum += value * value;
    LOAD(value, values + index + 8);
    WIDEN(value, lowest, highest);
    other += value * value;
  }
  for (; index < count; ++index) {
    if (values[index] < *low) *low = values[index];
    if (values[index] > *high) *high = values[index];
    other[0] += values[index] * values[index];
  }
  NARROW(lowest, highest, low, high);
  sum += other;
  return TOTAL(sum);
}

WIDEST double fenji_look_at_ratios(
    const double *values, int64_t count, double inverse, double *low, double *high,
    double *distance) {
  const lanes factor = ALL(inverse);
  lanes sum = ALL(0.0), other = ALL(0.0), apart = ALL(0.0), value, next, term, following;
  lanes lowest = ALL(*low), highest = ALL(*high);
  int64_t index = 0;
  for (; index + 16 <= count; index += 16) {
    LOAD(value, values + index);
    LOAD(next, values + index + 8);
    WIDEN(value, lowest, highest);
    WIDEN(next, lowest, highest);
    value *= factor;
    next *= factor;
    TERMS(term, following, value, next);
    sum += term;
    other += following;
    apart += (value - ALL(1.0)) + (next - ALL(1.0));
  }
  for (; index < count; index += 8) {
    value = next = ALL(1.0);
    for (int64_t lane = 0; lane < 8 && index + lane < count; ++lane) {
      if (values[index + lane] < *low) *low = values[index + lane];
      if (values[index + lane] > *high) *high = values[index + lane];
      value[lane] = values[index + lane] * inverse;
    }
    TERMS(term, following, value, next);
    sum += term;
    apart += value - ALL(1.0);
  }
  NARROW(lowest, highest, low, high);
  sum += other;
  *distance = TOTAL(apart);
  return TOTAL(sum);
}

WIDEST void fenji_compare_row(
    const double *block, int64_t count, int64_t stride, int64_t columns, const double *own,
    const double *weights, double least, double *wins, double *losses, double *wins_of_others,
    double *losses_of_others) {
  lanes won = ALL(0.0), lost = ALL(0.0);
  int64_t index = 0;
  for (; index + 32 <= count; index += 32) {
    lanes above[4] = {ALL(0.0), ALL(0.0), ALL(0.0), ALL(0.0)};
    lanes below[4] = {ALL(0.0), ALL(0.0), ALL(0.0), ALL(0.0)};
    for (int64_t column = 0; column < columns; ++column) {
      const lanes mine = ALL(own[column]), weight = ALL(weights[column]);
      const double *values = block + column * stride + index;
      for (int part = 0; part < 4; ++part) {
        lanes value;
        LOAD(value, values + 8 * part);
        const masks more = mine > value, less = mine < value;
        above[part] = SELECT(more, above[part] + weight, above[part]);
        below[part] = SELECT(less, below[part] + weight, below[part]);
      }
    }
    for (int part = 0; part < 4; ++part) {
      const lanes margin = above[part] - below[part];
      const lanes ahead = SELECT(margin > ALL(least), ALL(1.0), ALL(0.0));
      const lanes behind = SELECT(margin < ALL(-least), ALL(1.0), ALL(0.0));
      lanes counts;
      won += ahead;
      lost += behind;
      LOAD(counts, losses_of_others + index + 8 * part);
      counts += ahead;
      STORE(losses_of_others + index + 8 * part, counts);
      LOAD(counts, wins_of_others + index + 8 * part);
      counts += behind;
      STORE(wins_of_others + index + 8 * part, counts);
    }
  }
  for (; index < count; ++index) {
    double above = 0.0, below = 0.0;
    for (int64_t column = 0; column < columns; ++column) {
      const double value = block[column * stride + index];
      if (own[column] > value) above += weights[column];
      if (own[column] < value) below += weights[column];
    }
    const double margin = above - below;
    const double ahead = margin > least ? 1.0 : 0.0, behind = margin < -least ? 1.0 : 0.0;
    won[0] += ahead;
    lost[0] += behind;
    losses_of_others[index] += ahead;
    wins_of_others[index] += behind;
  }
  *wins += TOTAL(won);
  *losses += TOTAL(lost);
}

/* Four columns from index on: each is loaded as `value` for the statement, which takes its number. */
#define FOUR(statement)            \
  do {                             \
    LOAD(value, a + index);        \
    statement(0);                  \
    LOAD(value, b + index);        \
    statement(1);                  \
    LOAD(value, c + index);        \
    statement(2);                  \
    LOAD(value, d + index);        \
    statement(3);                  \
  } while (0)

#define FOUR_SINGLE(statement) \
  do {                         \
    single = a[index];         \
    statement(0);              \
    single = b[index];         \
    statement(1);              \
    single = c[index];         \
    statement(2);              \
    single = d[index];         \
    statement(3);              \
  } while (0)

#define SHARES(name, from) \
  const lanes name[4] = {ALL((from)[0]), ALL((from)[1]), ALL((from)[2]), ALL((from)[3])}

WIDEST void fenji_widen(
    int64_t count, const double *a, const double *b, const double *c, const double *d,
    double *lows, double *highs) {
  lanes lowest[4], highest[4], value;
  double single;
  int64_t index = 0;
  for (int which = 0; which < 4; ++which) {
    lowest[which] = ALL(lows[which]);
    highest[which] = ALL(highs[which]);
  }
#define ADD(which) WIDEN(value, lowest[which], highest[which])
#define ADD_SINGLE(which)                           \
  if (single < lows[which]) lows[which] = single;   \
  if (single > highs[which]) highs[which] = single
  for (; index + 8 <= count; index += 8) FOUR(ADD);
  for (; index < count; ++index) FOUR_SINGLE(ADD_SINGLE);
  for (int which = 0; which < 4; ++which) {
    NARROW(lowest[which], highest[which], &lows[which], &highs[which]);
  }
#undef ADD
#undef ADD_SINGLE
}

WIDEST void fenji_add_weighted(
    double *sums, int64_t count, const double *a, const double *b, const double *c,
    const double *d, const double *weights, const double *origins) {
  SHARES(weight, weights);
  SHARES(origin, origins);
  lanes sum, value;
  double single;
  int64_t index = 0;
#define ADD(which) sum += weight[which] * (value - origin[which])
#define ADD_SINGLE(which) sums[index] += weights[which] * (single - origins[which])
  for (; index + 8 <= count; index += 8) {
    LOAD(sum, sums + index);
    FOUR(ADD);
    STORE(sums + index, sum);
  }
  for (; index < count; ++index) FOUR_SINGLE(ADD_SINGLE);
#undef ADD
#undef ADD_SINGLE
}

WIDEST void fenji_add_squared_distances(
    double *nearer, double *farther, int64_t count, const double *a, const double *b,
    const double *c, const double *d, const double *factors, const double *bests,
    const double *worsts) {
  SHARES(factor, factors);
  SHARES(best, bests);
  SHARES(worst, worsts);
  lanes below, above, value, gap;
  double single, apart;
  int64_t index = 0;
#define ADD(which)                          \
  gap = factor[which] * (value - best[which]);  \
  below += gap * gap;                       \
  gap = factor[which] * (value - worst[which]); \
  above += gap * gap
#define ADD_SINGLE(which)                       \
  apart = factors[which] * (single - bests[which]);  \
  nearer[index] += apart * apart;               \
  apart = factors[which] * (single - worsts[which]); \
  farther[index] += apart * apart
  for (; index + 8 <= count; index += 8) {
    LOAD(below, nearer + index);
    LOAD(above, farther + index);
    FOUR(ADD);
    STORE(nearer + index, below);
    STORE(farther + index, above);
  }
  for (; index < count; ++index) FOUR_SINGLE(ADD_SINGLE);
#undef ADD
#undef ADD_SINGLE
}

WIDEST void fenji_add_gaps(
    double *sums, double *largest, int64_t count, const double *a, const double *b,
    const double *c, const double *d, const double *factors, const double *bests) {
  SHARES(factor, factors);
  SHARES(best, bests);
  lanes sum, most, value, gap;
  masks more;
  double single, apart;
  int64_t index = 0;
#define ADD(which)                             \
  gap = factor[which] * (best[which] - value); \
  sum += gap;                                  \
  more = gap > most;                           \
  most = SELECT(more, gap, most)
#define ADD_SINGLE(which)                           \
  apart = factors[which] * (bests[which] - single); \
  sums[index] += apart;                             \
  if (apart > largest[index]) largest[index] = apart
  for (; index + 8 <= count; index += 8) {
    LOAD(sum, sums + index);
    LOAD(most, largest + index);
    FOUR(ADD);
    STORE(sums + index, sum);
    STORE(largest + index, most);
  }
  for (; index < count; ++index) FOUR_SINGLE(ADD_SINGLE);
#undef ADD
#undef ADD_SINGLE
}
