#pragma once

/* Fields of one column of many rows at once, for processors with vectors of 512 bits. What is not
   plainly right is left open, and without such a processor all rows are: the caller reads open rows
   one by one. The texts are padded as in byte_scan.h. */

#include "column_wide.h"

/* Reads days written YYYY-MM-DD or YYYY/MM/DD; gives the rows left open.

   `months` has for each month from that of `first_year` on the number before its first day, and
   above its sixteen bits how many days it has; `years` of them. An empty field becomes `empty`, and
   is left open when that is negative. */
static inline fenji_rows fenji_days(
    const uint8_t *text, fenji_column column, const uint32_t *months, int64_t first_year,
    int64_t years, int64_t empty, uint16_t *days) {
#if defined(FENJI_WIDE)
  if (fenji_is_wide())
    return fenji_days_wide(text, column, months, first_year, years, empty, days);
#endif
  return fenji_all_rows(column.count);
}

/* Looks words up in a table of `mask` + 1 slots where their search begins; gives the rows left open:
   words that aren't there, or elsewhere in the table, or longer than 32 bytes. An empty field
   becomes `empty`. */
static inline fenji_rows fenji_words(
    const uint8_t *text, fenji_column column, const fenji_word *words, uint64_t mask,
    uint64_t field, uint64_t empty, uint64_t *values) {
#if defined(FENJI_WIDE)
  if (fenji_is_wide())
    return fenji_words_wide(text, column, words, mask, field, empty, values);
#endif
  return fenji_all_rows(column.count);
}

/* The rows whose text is its own folded form, told at a glance, as fenji_is_folded does. */
static inline fenji_rows fenji_folded_rows(const uint8_t *text, fenji_column column) {
#if defined(FENJI_WIDE)
  if (fenji_is_wide()) return fenji_folded_rows_wide(text, column);
#endif
  fenji_rows folded = {0, 0};
  for (int64_t row = 0; row < column.count; row++) {
    uint32_t pair[2];
    memcpy(pair, column.first + row * column.stride, 8);
    const uint32_t length = (pair[1] & 0x7FFFFFFF) - pair[0];
    fenji_add_rows(&folded, row, (uint64_t)fenji_is_folded(text + pair[0], length));
  }
  return folded;
}
