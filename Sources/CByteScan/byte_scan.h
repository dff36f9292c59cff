#pragma once

/* What Swift can't say about bytes: sixteen compared at once and gathered into a mask, and memory
   fetched ahead. Header only; every x86-64 has SSE2, and other processors take the plain C below,
   which gives the same answers. Bytes up to the next multiple of 64 after a text are read: texts are
   padded. */

#include <stdint.h>
#include <string.h>

/* Defining FENJI_PLAIN leaves the plain C alone, to be tested on any machine:
   swift test --scratch-path .build/plain -Xcc -DFENJI_PLAIN --filter DatasetsTests */
#if defined(__x86_64__) && !defined(FENJI_PLAIN)
#define FENJI_X86
#include <immintrin.h>
#endif

/* Where in 64 bytes the separators (commas and line feeds), the line feeds alone, and quotation
   marks stand; the first byte is the lowest bit. */
typedef struct {
  uint64_t separators;
  uint64_t line_feeds;
  uint64_t quotes;
} fenji_marks;

static inline __attribute__((always_inline)) fenji_marks fenji_marks_of(const uint8_t *text) {
  fenji_marks marks = {0, 0, 0};
#if defined(FENJI_X86)
  const __m128i comma = _mm_set1_epi8(',');
  const __m128i feed = _mm_set1_epi8('\n');
  const __m128i quote = _mm_set1_epi8('"');
  __m128i lanes[4], quoted = _mm_setzero_si128();
  for (int part = 0; part < 4; part++) {
    lanes[part] = _mm_loadu_si128((const __m128i *)(text + 16 * part));
    const __m128i feeds = _mm_cmpeq_epi8(lanes[part], feed);
    const __m128i both = _mm_or_si128(feeds, _mm_cmpeq_epi8(lanes[part], comma));
    quoted = _mm_or_si128(quoted, _mm_cmpeq_epi8(lanes[part], quote));
    marks.line_feeds |= (uint64_t)(uint16_t)_mm_movemask_epi8(feeds) << (16 * part);
    marks.separators |= (uint64_t)(uint16_t)_mm_movemask_epi8(both) << (16 * part);
  }
  if (_mm_movemask_epi8(quoted) != 0)
    for (int part = 0; part < 4; part++)
      marks.quotes |=
          (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(lanes[part], quote)) << (16 * part);
#else
  for (int at = 0; at < 64; at++) {
    const uint64_t feed = text[at] == '\n', comma = text[at] == ',', quote = text[at] == '"';
    marks.line_feeds |= feed << at;
    marks.separators |= (feed | comma) << at;
    marks.quotes |= quote << at;
  }
#endif
  return marks;
}

#if defined(FENJI_X86)
static inline uint64_t fenji_between(__m128i lanes, int low, int high) {
  const __m128i clamped =
      _mm_min_epu8(_mm_max_epu8(lanes, _mm_set1_epi8((char)low)), _mm_set1_epi8((char)high));
  return (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(clamped, lanes));
}

static inline uint64_t fenji_equal(__m128i lanes, int byte) {
  return (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(lanes, _mm_set1_epi8((char)byte)));
}
#endif

static inline uint64_t fenji_low_bits(uint32_t count) { return (1ULL << count) - 1; }

/* Whether a text of at most 62 bytes is its own folded form, told at a glance: digits, capitals,
   common signs, Chinese and the brackets of document numbers. 0 when it is not, or can't be told. */
static inline int fenji_is_folded(const uint8_t *text, uint32_t length) {
  if (length > 62) return 0;
#if defined(FENJI_X86)
  uint64_t fixed = 0, han = 0, follow = 0, third = 0, zero = 0, close = 0;
  for (uint32_t at = 0; at < length; at += 16) {
    const __m128i lanes = _mm_loadu_si128((const __m128i *)(text + at));
    fixed |= (fenji_between(lanes, 0x2A, 0x3B) | fenji_between(lanes, 0x3F, 0x5A)) << at;
    const uint64_t high = (uint16_t)_mm_movemask_epi8(lanes);
    if (high == 0) continue;
    han |= fenji_between(lanes, 0xE4, 0xE9) << at;
    follow |= fenji_between(lanes, 0x80, 0xBF) << at;
    third |= fenji_equal(lanes, 0xE3) << at;
    zero |= fenji_equal(lanes, 0x80) << at;
    close |= fenji_between(lanes, 0x94, 0x95) << at;
  }
  const uint64_t all = fenji_low_bits(length);
  const uint64_t leads = (han | third) & all;
  const uint64_t expected = leads << 1 | leads << 2;
  return (((fixed | follow) & all) | leads) == all && (follow & all) == expected &&
         (third & all) << 1 == ((third & all) << 1 & zero) &&
         (third & all) << 2 == ((third & all) << 2 & close);
#else
  uint32_t at = 0;
  while (at < length) {
    const uint8_t byte = text[at];
    if ((byte >= 0x2A && byte <= 0x3B) || (byte >= 0x3F && byte <= 0x5A)) {
      at += 1;
      continue;
    }
    if (length - at < 3 || (text[at + 1] & 0xC0) != 0x80 || (text[at + 2] & 0xC0) != 0x80) return 0;
    const int is_han = byte >= 0xE4 && byte <= 0xE9;
    const int is_bracket = byte == 0xE3 && text[at + 1] == 0x80 && (text[at + 2] & 0xFE) == 0x94;
    if (!is_han && !is_bracket) return 0;
    at += 3;
  }
  return 1;
#endif
}

/* Whether a text of at most 62 bytes is UTF-8, told at a glance: ASCII and characters of three bytes
   but those after E0 and ED. 0 when it is not, or can't be told. */
static inline int fenji_is_common_text(const uint8_t *text, uint32_t length) {
  if (length > 62) return 0;
#if defined(FENJI_X86)
  uint64_t high = 0, leads = 0, follow = 0;
  for (uint32_t at = 0; at < length; at += 16) {
    const __m128i lanes = _mm_loadu_si128((const __m128i *)(text + at));
    high |= (uint64_t)(uint16_t)_mm_movemask_epi8(lanes) << at;
    leads |= (fenji_between(lanes, 0xE1, 0xEC) | fenji_between(lanes, 0xEE, 0xEF)) << at;
    follow |= fenji_between(lanes, 0x80, 0xBF) << at;
  }
  const uint64_t all = fenji_low_bits(length);
  leads &= all;
  return (high & all) == (leads | (follow & all)) && (follow & all) == (leads << 1 | leads << 2);
#else
  uint32_t at = 0;
  while (at < length) {
    const uint8_t byte = text[at];
    if (byte < 0x80) {
      at += 1;
      continue;
    }
    if (byte < 0xE1 || byte == 0xED || byte > 0xEF || length - at < 3 ||
        (text[at + 1] & 0xC0) != 0x80 || (text[at + 2] & 0xC0) != 0x80)
      return 0;
    at += 3;
  }
  return 1;
#endif
}

/* The first `count` bytes of a text, at most eight, and zeros. */
static inline uint64_t fenji_first_bytes(const uint8_t *text, uint32_t count) {
  static const uint64_t masks[9] = {
      0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF,
      0xFFFFFFFFFFFFFFFF};
  uint64_t word;
  memcpy(&word, text, 8);
  return word & masks[count];
}

/* Asks for the memory at an address, which is needed soon. */
static inline void fenji_prefetch(const void *address) { __builtin_prefetch(address); }
