// The one door to the system's zlib. Its start-up calls are macros, which Swift cannot import.
#ifndef EVENSTRIDE_CZLIB_SHIM_H
#define EVENSTRIDE_CZLIB_SHIM_H

#include <zlib.h>

static inline int evenstride_inflate_start(z_stream *stream, int window_bits) {
    return inflateInit2(stream, window_bits);
}

static inline int evenstride_deflate_start(z_stream *stream, int level, int window_bits) {
    return deflateInit2(stream, level, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
}

#endif
