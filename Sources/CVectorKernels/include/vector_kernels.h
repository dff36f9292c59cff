#ifndef FENJI_VECTOR_KERNELS_H
#define FENJI_VECTOR_KERNELS_H

#include <stdint.h>

/* Inner loops over a block of doubles, for the widest vectors the processor has. Every version works in
   eight lanes in the same order and never fuses a product with a sum, so all processors give the same
   bits. No value may be NaN. */

/* The sum of r·ln r − (r − 1) over ratios r = value·inverse; 1 for a zero. */
double fenji_sum_of_ratio_terms(const double *values, int64_t count, double inverse);

/* Lowers *low and raises *high to the values, and gives the sum of their distances from origin. */
double fenji_sum_of_distances(
    const double *values, int64_t count, double origin, double *low, double *high);

/* Writes (value − shift)·scale to target and gives the sum of that; low and high as above. */
double fenji_shift_and_scale(
    const double *values, int64_t count, double shift, double scale, double *target, double *low,
    double *high);

#endif
