// The one door to the system's FFTW, double (fftw_) and single (fftwf_) precision.
// <complex.h> must not come before fftw3.h: C complex numbers cannot be imported into Swift.
#ifndef EVENSTRIDE_CFFTW_SHIM_H
#define EVENSTRIDE_CFFTW_SHIM_H

#include <fftw3.h>

#endif
