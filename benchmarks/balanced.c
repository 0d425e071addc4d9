/* The balanced network as a C loop: how fast it can be, for comparison.
   The same arithmetic as the compiled engine; returns the number of spikes. */
#include <stdint.h>

int64_t balanced(int64_t n, int64_t steps, double *restrict v, double *restrict I,
                 double *restrict h, int64_t *restrict wakes, uint8_t *restrict fired,
                 const int64_t *restrict pointer, const uint32_t *restrict target,
                 const double *restrict weight, double dt, double share, double offset,
                 double decay_I, double decay_h, double v_peak, double v_reset, int64_t pause,
                 int64_t *restrict spike_step, int64_t *restrict spike_cell)
{
    int64_t count = 0;
    const uint64_t *eights = (const uint64_t *)fired;
    for (int64_t i = 0; i < steps; i++) {
        for (int64_t j = 0; j < n; j++) {
            double v_next = v[j] + share * (I[j] + offset - v[j]);
            double v_now = i >= wakes[j] ? v_next : v[j];
            v[j] = v_now;
            I[j] = I[j] * decay_I + h[j] * dt;
            h[j] = h[j] * decay_h;
            fired[j] = !(v_now < v_peak);
        }
        for (int64_t word = 0; word < (n + 7) / 8; word++) {
            if (!eights[word])
                continue;
            for (int64_t j = 8 * word; j < 8 * word + 8; j++) {
                if (!fired[j])
                    continue;
                v[j] = v_reset;
                wakes[j] = i + 1 + pause;
                spike_step[count] = i;
                spike_cell[count++] = j;
                for (int64_t s = pointer[j]; s < pointer[j + 1]; s++)
                    h[target[s]] += weight[s];
            }
        }
    }
    return count;
}
