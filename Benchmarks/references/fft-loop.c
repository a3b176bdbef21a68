// The transform stage in C, to hold the Swift one against: copy a stretch in, transform, power spectrum.
//   fft-loop LENGTH COUNT
// Prints CPU seconds of the loop (planning left out, as there) and a sum over all spectra, equal to the bit
// to that of 'evenstride-bench-stage fft'.
#include <fftw3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double cpuSeconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

int main(int argumentCount, char **arguments) {
    if (argumentCount != 3) return 64;
    const int length = atoi(arguments[1]), count = atoi(arguments[2]), starts = 16;
    const int bins = length / 2 + 1;
    float *noise = malloc((length + starts) * sizeof(float)), *power = malloc(bins * sizeof(float));
    uint32_t state = 1;
    for (int i = 0; i < length + starts; i++) {
        state = state * 1664525u + 1013904223u;
        noise[i] = (float)(state >> 8) / 16777216.0f - 0.5f;
    }
    float *signal = fftwf_alloc_real(length);
    float *spectrum = fftwf_alloc_real(2 * bins);
    fftwf_plan plan = fftwf_plan_dft_r2c_1d(length, signal, (fftwf_complex *)spectrum, FFTW_ESTIMATE);
    double sum = 0, start = cpuSeconds();
    for (int i = 0; i < count; i++) {
        memcpy(signal, noise + i % starts, length * sizeof(float));
        fftwf_execute(plan);
        for (int k = 0; k < bins; k++) {
            float re = spectrum[2 * k], im = spectrum[2 * k + 1];
            power[k] = re * re + im * im;
        }
        sum += power[i % bins];
    }
    printf("%.6f %.9g\n", cpuSeconds() - start, sum);
    return 0;
}
