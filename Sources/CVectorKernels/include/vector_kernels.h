#ifndef FENJI_VECTOR_KERNELS_H
#define FENJI_VECTOR_KERNELS_H

#include <stdint.h>

/* Inner loops over a block of doubles, for the widest vectors the processor has. Every version works in
   eight lanes in the same order and never fuses a product with a sum, so all processors give the same
   bits. No value may be NaN. */

/* The sum of r·ln r − (r − 1) over ratios r = (value − shift)·inverse; 1 for a zero. */
double fenji_sum_of_ratio_terms(
    const double *values, int64_t count, double shift, double inverse);

/* Lowers *low and raises *high to the values, and gives the sum of their distances from origin. */
double fenji_sum_of_distances(
    const double *values, int64_t count, double origin, double *low, double *high);

/* Writes (value − shift)·scale to target and gives the sum of that; low and high as above. */
double fenji_shift_and_scale(
    const double *values, int64_t count, double shift, double scale, double *target, double *low,
    double *high);

/* Lowers *low and raises *high to the values, and gives the sum of their squares. */
double fenji_sum_of_squares(const double *values, int64_t count, double *low, double *high);

/* The sum of ratio terms as above; low and high as above; and in *distance the sum of r − 1. */
double fenji_look_at_ratios(
    const double *values, int64_t count, double inverse, double *low, double *high,
    double *distance);

/* One row against a block of others, whose columns lie `stride` apart. A margin is the weight of the
   columns in which the row is above the other, less that of those in which it is below; NaN is neither.
   A margin above `least` adds 1 to *wins and to the other's losses, one below −least the other way. */
void fenji_compare_row(
    const double *block, int64_t count, int64_t stride, int64_t columns, const double *own,
    const double *weights, double least, double *wins, double *losses, double *wins_of_others,
    double *losses_of_others);

/* The functions below take four columns at a time; parameters are arrays of four. */

/* Lowers lows and raises highs to the values. */
void fenji_widen(
    int64_t count, const double *a, const double *b, const double *c, const double *d,
    double *lows, double *highs);

/* Adds weight·(x − origin) of each column to sums. */
void fenji_add_weighted(
    double *sums, int64_t count, const double *a, const double *b, const double *c,
    const double *d, const double *weights, const double *origins);

/* Adds (factor·(x − best))² of each column to nearer, and with the worst to farther. */
void fenji_add_squared_distances(
    double *nearer, double *farther, int64_t count, const double *a, const double *b,
    const double *c, const double *d, const double *factors, const double *bests,
    const double *worsts);

/* Adds factor·(best − x) of each column to sums, and raises largest to it. */
void fenji_add_gaps(
    double *sums, double *largest, int64_t count, const double *a, const double *b,
    const double *c, const double *d, const double *factors, const double *bests);

#endif
