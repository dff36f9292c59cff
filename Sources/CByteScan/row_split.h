#pragma once

/* The places of separators, many rows at once. The texts are padded as in byte_scan.h. */

#include "byte_scan.h"

/* What fenji_split found. */
typedef struct {
  int64_t separators;
  int64_t line_feeds;
} fenji_split_counts;

/* The place of the lowest bit; anything at all for 0, which `ctz` leaves undefined. */
#define FENJI_LOWEST(mask) (__builtin_ctzll((mask) | 1ULL << 63))

/* The place of a separator, and the one after it where the next field begins. */
#define FENJI_PLACE(index)                                                 \
  {                                                                        \
    const uint64_t place = (uint64_t)(at + FENJI_LOWEST(rest));            \
    const uint64_t both = place | (place + 1) << 32;                       \
    memcpy(next + 8 * (index), &both, 8);                                  \
    rest &= rest - 1;                                                      \
  }

static inline __attribute__((always_inline)) fenji_split_counts fenji_split_body(
    const uint8_t *text, int64_t start, int64_t limit, int64_t wanted, uint8_t *places) {
  fenji_split_counts counts = {0, 0};
  for (int64_t at = start; at < limit && counts.separators < wanted; at += 64) {
    fenji_marks marks = fenji_marks_of(text + at);
    if (marks.quotes != 0) {
      const uint64_t before = (marks.quotes & (0 - marks.quotes)) - 1;
      marks.separators &= before;
      marks.line_feeds &= before;
    }
    uint64_t rest = marks.separators;
    uint8_t *next = places + 8 * counts.separators;
    const int count = __builtin_popcountll(rest);
    for (int done = 0; done < count; done += 8, next += 64) {
      FENJI_PLACE(0)
      FENJI_PLACE(1)
      FENJI_PLACE(2)
      FENJI_PLACE(3)
      FENJI_PLACE(4)
      FENJI_PLACE(5)
      FENJI_PLACE(6)
      FENJI_PLACE(7)
    }
    counts.separators += count;
    counts.line_feeds += __builtin_popcountll(marks.line_feeds);
    if (marks.quotes != 0) break;
  }
  return counts;
}

#if defined(FENJI_X86)
__attribute__((target("avx2,bmi,bmi2,popcnt"))) static fenji_split_counts fenji_split_wide(
    const uint8_t *text, int64_t start, int64_t limit, int64_t wanted, uint8_t *places) {
  return fenji_split_body(text, start, limit, wanted, places);
}

/* The same with vectors of 512 bits: places are gathered at the front of one, and eight at a time
   become pairs. Sixteen are written always, since how many there are is hard to foresee. */
__attribute__((target("avx512f,avx512bw,avx512vbmi2,bmi,popcnt"))) static fenji_split_counts
fenji_split_widest(
    const uint8_t *text, int64_t start, int64_t limit, int64_t wanted, uint8_t *places) {
  fenji_split_counts counts = {0, 0};
  static const uint8_t numbers[64] = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
      44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  const __m512i all = _mm512_loadu_si512(numbers);
  for (int64_t at = start; at < limit && counts.separators < wanted; at += 64) {
    const __m512i bytes = _mm512_loadu_si512(text + at);
    const uint64_t quotes = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('"'));
    uint64_t feeds = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\n'));
    uint64_t rest = feeds | _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(','));
    if (quotes != 0) {
      const uint64_t before = (quotes & (0 - quotes)) - 1;
      rest &= before;
      feeds &= before;
    }
    const int count = __builtin_popcountll(rest);
    uint8_t *next = places + 8 * counts.separators;
    const __m512i first = _mm512_set1_epi64(at | (at + 1) << 32);
    const __m512i front = _mm512_maskz_compress_epi8(rest, all);
    __m128i eight = _mm512_castsi512_si128(front);
    for (int done = 0; done < count || done == 0; done += 16) {
      if (done > 0)
        eight = _mm512_castsi512_si128(_mm512_maskz_compress_epi8(~0ULL << done, front));
      for (int part = 0; part < 2; part++) {
        const __m512i place = _mm512_cvtepu8_epi64(part == 0 ? eight : _mm_srli_si128(eight, 8));
        _mm512_storeu_si512(
            next + 8 * done + 64 * part,
            _mm512_add_epi64(first, _mm512_or_si512(place, _mm512_slli_epi64(place, 32))));
      }
    }
    counts.separators += count;
    counts.line_feeds += __builtin_popcountll(feeds);
    if (quotes != 0) break;
  }
  return counts;
}
#endif

/* Finds separators from `start` on, until there are `wanted` or more, or a quotation mark, or the
   text ends at `limit`. For each its place and the next are written to `places` as two numbers of
   32 bits, one after the other; up to 71 pairs more than `wanted` may be touched. Sixty-four bytes
   at a time become masks, and the places of their bits are written eight at a time without asking
   how many there are, since a branch for each would be guessed wrong too often. */
static inline fenji_split_counts fenji_split(
    const uint8_t *text, int64_t start, int64_t limit, int64_t wanted, uint8_t *places) {
#if defined(FENJI_X86)
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi2"))
    return fenji_split_widest(text, start, limit, wanted, places);
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2"))
    return fenji_split_wide(text, start, limit, wanted, places);
#endif
  return fenji_split_body(text, start, limit, wanted, places);
}
