#pragma once

/* The inner loops of column_scan.h for processors with vectors of 512 bits that gather. */

#include "byte_scan.h"

/* Rows of a batch of at most 128, a bit for each. */
typedef struct {
  uint64_t low;
  uint64_t high;
} fenji_rows;

static inline fenji_rows fenji_all_rows(int64_t count) {
  const fenji_rows rows = {
      count >= 64 ? ~0ULL : (1ULL << count) - 1,
      count >= 128 ? ~0ULL : count > 64 ? (1ULL << (count - 64)) - 1 : 0};
  return rows;
}

static inline void fenji_add_rows(fenji_rows *rows, int64_t row, uint64_t bits) {
  if (row < 64)
    rows->low |= bits << row;
  else
    rows->high |= bits << (row - 64);
}

/* Where the fields of a column stand: the first row's pair of numbers of 32 bits (where it begins,
   and above that where it ends, whose highest bit is not part of it), and how many bytes later the
   next row's. */
typedef struct {
  const uint8_t *first;
  int64_t stride;
  int64_t count;
} fenji_column;

/* A slot of a table of words: the first sixteen bytes of the word, the third and fourth eight, the
   last sixteen, its length and field, and its value. Words of up to sixteen bytes are only in the
   first. An empty slot has no length and field. */
typedef struct {
  uint64_t head[2], middle[2], end[2], tag, value;
} fenji_word;

/* Where the search for a word begins. */
static inline uint64_t fenji_word_hash(
    uint64_t head, uint64_t second, uint64_t last, uint64_t tag) {
  const uint64_t mixed = head ^ (second << 21 | second >> 43) ^ (last << 42 | last >> 22) ^ tag;
  const uint64_t product =
      ((mixed & 0xFFFFFFFF) ^ 0x9E3779B9) * ((mixed >> 32) ^ 0x85EBCA6B);
  return product ^ product >> 32;
}

#if defined(FENJI_X86)
#define FENJI_WIDE __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,bmi,bmi2,popcnt")))

static inline int fenji_is_wide(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("bmi2");
}

/* Eight fields: where they begin and end. */
typedef struct {
  __m512i begin, end, length;
  __mmask8 rows, empty;
} fenji_eight;

static inline __attribute__((always_inline)) FENJI_WIDE fenji_eight fenji_load_eight(
    fenji_column column, int64_t row) {
  fenji_eight eight;
  const int64_t left = column.count - row;
  eight.rows = left >= 8 ? 0xFF : (__mmask8)((1u << left) - 1);
  const __m512i lanes = _mm512_set_epi64(7, 6, 5, 4, 3, 2, 1, 0);
  const __m512i steps = _mm512_mullo_epi64(lanes, _mm512_set1_epi64(column.stride));
  const __m512i pairs = _mm512_mask_i64gather_epi64(
      _mm512_setzero_si512(), eight.rows, steps, column.first + row * column.stride, 1);
  eight.begin = _mm512_and_si512(pairs, _mm512_set1_epi64(0xFFFFFFFF));
  eight.end = _mm512_and_si512(_mm512_srli_epi64(pairs, 32), _mm512_set1_epi64(0x7FFFFFFF));
  eight.length = _mm512_sub_epi64(eight.end, eight.begin);
  eight.empty = _mm512_mask_cmpeq_epi64_mask(eight.rows, eight.length, _mm512_setzero_si512());
  return eight;
}

/* The eight bytes at each place. */
static inline __attribute__((always_inline)) FENJI_WIDE __m512i fenji_gather(
    const uint8_t *text, __m512i places, __mmask8 rows) {
  return _mm512_mask_i64gather_epi64(_mm512_setzero_si512(), rows, places, text, 1);
}

/* The lowest bytes of each, `counts` at most eight, and zeros. */
static inline __attribute__((always_inline)) FENJI_WIDE __m512i fenji_first_of(
    __m512i words, __m512i counts) {
  const __m512i shift =
      _mm512_sub_epi64(_mm512_set1_epi64(64), _mm512_slli_epi64(counts, 3));
  return _mm512_and_si512(words, _mm512_srlv_epi64(_mm512_set1_epi64(-1), shift));
}

FENJI_WIDE static fenji_rows fenji_days_wide(
    const uint8_t *text, fenji_column column, const uint32_t *months, int64_t first_year,
    int64_t years, int64_t empty, uint16_t *days) {
  fenji_rows open = {0, 0};
  const __m512i one = _mm512_set1_epi64(1), byte = _mm512_set1_epi64(0xFF);
  for (int64_t row = 0; row < column.count; row += 8) {
    const fenji_eight eight = fenji_load_eight(column, row);
    const __mmask8 stated = eight.rows & (__mmask8)~eight.empty;
    __m512i found = _mm512_set1_epi64(empty);
    __mmask8 right = empty < 0 ? 0 : eight.empty;
    if (stated != 0) {
      __mmask8 good =
          _mm512_mask_cmpeq_epi64_mask(stated, eight.length, _mm512_set1_epi64(10));
      /* Year, separator, month, separator in the first word; the day in the second. */
      const __m512i head = fenji_gather(text, eight.begin, good);
      const __m512i tail = _mm512_and_si512(
          fenji_gather(text, _mm512_add_epi64(eight.begin, _mm512_set1_epi64(8)), good),
          _mm512_set1_epi64(0xFFFF));
      const __m512i mark = _mm512_and_si512(_mm512_srli_epi64(head, 32), byte);
      good = _mm512_mask_cmpeq_epi64_mask(good, _mm512_srli_epi64(head, 56), mark);
      good &= _mm512_cmpeq_epi64_mask(mark, _mm512_set1_epi64('-')) |
              _mm512_cmpeq_epi64_mask(mark, _mm512_set1_epi64('/'));
      const __m512i digits = _mm512_or_si512(
          _mm512_and_si512(head, _mm512_set1_epi64(0x00FFFF00FFFFFFFF)),
          _mm512_set1_epi64(0x3000003000000000));
      const __m512i packed = _mm512_sub_epi8(digits, _mm512_set1_epi8('0'));
      const __m512i pair = _mm512_sub_epi8(
          _mm512_or_si512(tail, _mm512_set1_epi64(0x3030303030300000)), _mm512_set1_epi8('0'));
      const __m512i others = _mm512_or_si512(
          _mm512_subs_epu8(packed, _mm512_set1_epi8(9)),
          _mm512_subs_epu8(pair, _mm512_set1_epi8(9)));
      good = _mm512_mask_testn_epi64_mask(good, others, others);
      /* Every byte becomes ten times itself and the next, so pairs of digits become numbers. */
      const __m512i tens = _mm512_add_epi64(
          _mm512_add_epi64(_mm512_slli_epi64(packed, 3), _mm512_slli_epi64(packed, 1)),
          _mm512_srli_epi64(packed, 8));
      const __m512i year = _mm512_add_epi64(
          _mm512_mul_epu32(_mm512_and_si512(tens, byte), _mm512_set1_epi64(100)),
          _mm512_and_si512(_mm512_srli_epi64(tens, 16), byte));
      const __m512i since = _mm512_sub_epi64(year, _mm512_set1_epi64(first_year));
      const __m512i month =
          _mm512_sub_epi64(_mm512_and_si512(_mm512_srli_epi64(tens, 40), byte), one);
      const __m512i day = _mm512_add_epi64(
          _mm512_mul_epu32(_mm512_and_si512(pair, byte), _mm512_set1_epi64(10)),
          _mm512_and_si512(_mm512_srli_epi64(pair, 8), byte));
      good = _mm512_mask_cmplt_epu64_mask(good, since, _mm512_set1_epi64(years));
      good = _mm512_mask_cmplt_epu64_mask(good, month, _mm512_set1_epi64(12));
      const __m512i place =
          _mm512_add_epi64(_mm512_mul_epu32(since, _mm512_set1_epi64(12)), month);
      const __m512i entry = _mm512_cvtepu32_epi64(_mm512_mask_i64gather_epi32(
          _mm256_setzero_si256(), good, place, (const void *)months, 4));
      good = _mm512_mask_cmplt_epu64_mask(
          good, _mm512_sub_epi64(day, one), _mm512_srli_epi64(entry, 16));
      found = _mm512_mask_add_epi64(found, good, entry, day);
      right |= good;
    }
    _mm_mask_storeu_epi16(days + row, right, _mm512_cvtepi64_epi16(found));
    fenji_add_rows(&open, row, (uint64_t)(uint8_t)(eight.rows & (__mmask8)~right));
  }
  return open;
}

FENJI_WIDE static fenji_rows fenji_words_wide(
    const uint8_t *text, fenji_column column, const fenji_word *words, uint64_t mask,
    uint64_t field, uint64_t empty, uint64_t *values) {
  fenji_rows open = {0, 0};
  const __m512i eight_bytes = _mm512_set1_epi64(8), sixteen = _mm512_set1_epi64(16);
  /* A short word that was found: in many columns the next are like it. */
  __m512i known_head = _mm512_setzero_si512(), known_tag = known_head, known_value = known_head;
  for (int64_t row = 0; row < column.count; row += 8) {
    const fenji_eight eight = fenji_load_eight(column, row);
    const __mmask8 stated = eight.rows & (__mmask8)~eight.empty;
    __m512i found = _mm512_set1_epi64((int64_t)empty);
    __mmask8 right = eight.empty;
    if (stated != 0) {
      __mmask8 good =
          _mm512_mask_cmple_epu64_mask(stated, eight.length, _mm512_set1_epi64(32));
      const __m512i tag =
          _mm512_or_si512(eight.length, _mm512_set1_epi64((int64_t)(field << 32)));
      const __m512i head = fenji_first_of(
          fenji_gather(text, eight.begin, good), _mm512_min_epu64(eight.length, eight_bytes));
      if ((_mm512_cmpeq_epi64_mask(head, known_head) & _mm512_cmpeq_epi64_mask(tag, known_tag)) ==
          0xFF) {
        _mm512_storeu_si512(values + row, known_value);
        continue;
      }
      const __mmask8 over_eight = _mm512_mask_cmpgt_epu64_mask(good, eight.length, eight_bytes);
      const __mmask8 over_sixteen = _mm512_mask_cmpgt_epu64_mask(good, eight.length, sixteen);
      __m512i second = _mm512_setzero_si512(), before = second, last = second;
      if (over_eight != 0)
        second = fenji_first_of(
            fenji_gather(text, _mm512_add_epi64(eight.begin, eight_bytes), over_eight),
            _mm512_sub_epi64(
                _mm512_max_epu64(_mm512_min_epu64(eight.length, sixteen), eight_bytes),
                eight_bytes));
      if (over_sixteen != 0) {
        before = fenji_gather(text, _mm512_sub_epi64(eight.end, sixteen), over_sixteen);
        last = fenji_gather(text, _mm512_sub_epi64(eight.end, eight_bytes), over_sixteen);
      }
      const __m512i mixed = _mm512_xor_si512(
          _mm512_xor_si512(head, _mm512_rol_epi64(second, 21)),
          _mm512_xor_si512(tag, _mm512_rol_epi64(last, 42)));
      const __m512i product = _mm512_mul_epu32(
          _mm512_xor_si512(mixed, _mm512_set1_epi64(0x9E3779B9)),
          _mm512_xor_si512(_mm512_srli_epi64(mixed, 32), _mm512_set1_epi64(0x85EBCA6B)));
      const __m512i slot = _mm512_slli_epi64(
          _mm512_and_si512(
              _mm512_xor_si512(product, _mm512_srli_epi64(product, 32)),
              _mm512_set1_epi64((int64_t)mask)),
          6);
      /* Words of equal length have zeros at equal places. */
      const uint8_t *base = (const uint8_t *)words;
      good = _mm512_mask_cmpeq_epi64_mask(good, fenji_gather(base + 48, slot, good), tag);
      good = _mm512_mask_cmpeq_epi64_mask(good, fenji_gather(base, slot, good), head);
      if (over_eight != 0)
        good = _mm512_mask_cmpeq_epi64_mask(good, fenji_gather(base + 8, slot, good), second);
      if (over_sixteen != 0) {
        good = _mm512_mask_cmpeq_epi64_mask(good, fenji_gather(base + 32, slot, good), before);
        good = _mm512_mask_cmpeq_epi64_mask(good, fenji_gather(base + 40, slot, good), last);
      }
      found = _mm512_mask_i64gather_epi64(found, good, slot, base + 56, 1);
      right |= good;
      const __mmask8 short_words = good & (__mmask8)~over_eight;
      if (short_words == 0xFF) {
        known_head = _mm512_broadcastq_epi64(_mm512_castsi512_si128(head));
        known_tag = _mm512_broadcastq_epi64(_mm512_castsi512_si128(tag));
        known_value = _mm512_broadcastq_epi64(_mm512_castsi512_si128(found));
      }
    }
    _mm512_mask_storeu_epi64(values + row, right, found);
    fenji_add_rows(&open, row, (uint64_t)(uint8_t)(eight.rows & (__mmask8)~right));
  }
  return open;
}

/* The same as fenji_is_folded. */
static inline __attribute__((always_inline)) FENJI_WIDE int fenji_is_folded_wide(
    const uint8_t *text, uint32_t length) {
  if (length > 62) return 0;
  const uint64_t all = fenji_low_bits(length);
  const __m512i bytes = _mm512_maskz_loadu_epi8(all, text);
#define FENJI_BETWEEN(low, high)                                        \
  _mm512_cmple_epu8_mask(                                               \
      _mm512_sub_epi8(bytes, _mm512_set1_epi8((char)(low))), _mm512_set1_epi8((high) - (low)))
  const uint64_t fixed = FENJI_BETWEEN(0x2A, 0x3B) | FENJI_BETWEEN(0x3F, 0x5A);
  if ((fixed & all) == all) return 1;
  const uint64_t follow = FENJI_BETWEEN(0x80, 0xBF) & all;
  const uint64_t third = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8((char)0xE3)) & all;
  const uint64_t leads = (FENJI_BETWEEN(0xE4, 0xE9) & all) | third;
  const uint64_t zero = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8((char)0x80));
  const uint64_t close = FENJI_BETWEEN(0x94, 0x95);
#undef FENJI_BETWEEN
  return (((fixed | follow) & all) | leads) == all && follow == (leads << 1 | leads << 2) &&
         (third << 1 & ~zero) == 0 && (third << 2 & ~close) == 0;
}

FENJI_WIDE static fenji_rows fenji_folded_rows_wide(const uint8_t *text, fenji_column column) {
  fenji_rows folded = {0, 0};
  for (int64_t row = 0; row < column.count; row++) {
    uint32_t pair[2];
    memcpy(pair, column.first + row * column.stride, 8);
    const uint32_t length = (pair[1] & 0x7FFFFFFF) - pair[0];
    fenji_add_rows(&folded, row, (uint64_t)fenji_is_folded_wide(text + pair[0], length));
  }
  return folded;
}
#endif
