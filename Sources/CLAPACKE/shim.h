#include <lapacke.h>

/* `lapack_int` is a macro, which Swift does not see. */
typedef lapack_int fenji_lapack_int;
