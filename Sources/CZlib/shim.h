#pragma once
#include <zlib.h>

/* inflateInit2 is a macro; this is what it says, for gzip with its header and check. */
static inline int fenji_inflate_init_gzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
