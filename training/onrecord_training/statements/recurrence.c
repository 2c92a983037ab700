// What is slow in torch, for training alone: the element-wise part of a simple recurrent unit over packed sequences (see Recurrence.cs for its
// equations), and a linear-chain CRF's loss, gradients and best path. network.py builds and calls it.
#include <math.h>
#include <string.h>
#include <stdlib.h>

static inline float sigmoid(float x) { return 1.0f / (1.0f + expf(-x)); }


static inline float tangent(float x) { return 2 * sigmoid(2 * x) - 1; }
// u: n rows of `stride` floats, [z | f | r (| s)] of width h at the row's start; x: skip input, rows of xs floats, or null where s is there.
void sru_forward(const float *u, int stride, const float *x, int xs, const int *offsets,
                 int segments, int h, int backward, float *c, float *out, int os)
{
    float *zero = calloc(h, sizeof(float));
    for (int s = 0; s < segments; s++) {
        int from = offsets[s], to = offsets[s + 1];
        const float *last = zero;
        for (int k = from; k < to; k++) {
            int t = backward ? to - 1 - (k - from) : k;
            const float *ut = u + (long)t * stride;
            float *ct = c + (long)t * h, *ot = out + (long)t * os;
#pragma GCC ivdep
            for (int i = 0; i < h; i++) {
                float f = sigmoid(ut[h + i]);
                ct[i] = f * last[i] + (1 - f) * ut[i];
            }
            if (x) {
                const float *xt = x + (long)t * xs;
#pragma GCC ivdep
                for (int i = 0; i < h; i++) ot[i] = xt[i] + sigmoid(ut[2 * h + i]) * (tangent(ct[i]) - xt[i]);
            } else
#pragma GCC ivdep
                for (int i = 0; i < h; i++) { float k2 = tangent(ut[3 * h + i]); ot[i] = k2 + sigmoid(ut[2 * h + i]) * (tangent(ct[i]) - k2); }
            last = ct;
        }
    }
    free(zero);
}

void sru_backward(const float *u, int stride, const float *x, int xs, const int *offsets,
                  int segments, int h, int backward, const float *c, const float *dout, int os, float *du, float *dx, int dxs)
{
    float *zero = calloc(h, sizeof(float)), *dc = malloc(h * sizeof(float));
    for (int s = 0; s < segments; s++) {
        int from = offsets[s], to = offsets[s + 1];
        memset(dc, 0, h * sizeof(float));
        for (int k = to - 1; k >= from; k--) {
            int t = backward ? to - 1 - (k - from) : k;
            int p = backward ? t + 1 : t - 1;
            const float *last = k == from ? zero : c + (long)p * h;
            const float *ut = u + (long)t * stride, *ct = c + (long)t * h, *dt = dout + (long)t * os;
            float *dut = du + (long)t * stride;
            if (x) {
                const float *xt = x + (long)t * xs;
                float *dxt = dx + (long)t * dxs;
#pragma GCC ivdep
                for (int i = 0; i < h; i++) {
                    float f = sigmoid(ut[h + i]), r = sigmoid(ut[2 * h + i]), d = dt[i], th = tangent(ct[i]);
                    float g = dc[i] + d * r * (1 - th * th);
                    dxt[i] = d * (1 - r);
                    dut[i] = g * (1 - f);
                    dut[h + i] = g * (last[i] - ut[i]) * f * (1 - f);
                    dut[2 * h + i] = d * (th - xt[i]) * r * (1 - r);
                    dc[i] = g * f;
                }
            } else
#pragma GCC ivdep
                for (int i = 0; i < h; i++) {
                    float f = sigmoid(ut[h + i]), r = sigmoid(ut[2 * h + i]), d = dt[i], th = tangent(ct[i]), own = tangent(ut[3 * h + i]);
                    float g = dc[i] + d * r * (1 - th * th);
                    dut[3 * h + i] = d * (1 - r) * (1 - own * own);
                    dut[i] = g * (1 - f);
                    dut[h + i] = g * (last[i] - ut[i]) * f * (1 - f);
                    dut[2 * h + i] = d * (th - own) * r * (1 - r);
                    dc[i] = g * f;
                }
        }
    }
    free(zero);
    free(dc);
}

// Scales up or clears each number, by a hash of its place (the finaliser of MurmurHash3).
void drop(const float *x, long n, unsigned seed, float rate, float *out)
{
    unsigned limit = (unsigned)(rate * 4294967040.0);
    float up = 1 / (1 - rate);
#pragma GCC ivdep
    for (long i = 0; i < n; i++) {
        unsigned k = (unsigned)i * 0x9E3779B1u ^ seed;
        k ^= k >> 16;
        k *= 0x85EBCA6Bu;
        k ^= k >> 13;
        k *= 0xC2B2AE35u;
        k ^= k >> 16;
        out[i] = k >= limit ? x[i] * up : 0;
    }
}

#define L 16
static float lse(const float *a, int n)
{
    float m = a[0];
    for (int i = 1; i < n; i++) if (a[i] > m) m = a[i];
    float s = 0;
    for (int i = 0; i < n; i++) s += expf(a[i] - m);
    return m + logf(s);
}

// e: n x l emissions; tr: l x l (from, to); st, en: l. Adds gradients; returns the negative log likelihood.
double crf(const float *e, const int *y, const float *tr, const float *st, const float *en, const int *offsets, int segments,
           int l, float *de, float *dtr, float *dst, float *den)
{
    double loss = 0;
    float buffer[L];
    int longest = 0;
    for (int s = 0; s < segments; s++) if (offsets[s + 1] - offsets[s] > longest) longest = offsets[s + 1] - offsets[s];
    float *al = malloc((long)longest * l * sizeof(float)), *be = malloc((long)longest * l * sizeof(float));
    for (int s = 0; s < segments; s++) {
        int from = offsets[s], n = offsets[s + 1] - from;
        if (n <= 0) continue;
        const float *es = e + (long)from * l;
        const int *ys = y + from;
        for (int j = 0; j < l; j++) al[j] = st[j] + es[j];
        for (int t = 1; t < n; t++)
            for (int j = 0; j < l; j++) {
                for (int i = 0; i < l; i++) buffer[i] = al[(t - 1) * l + i] + tr[i * l + j];
                al[t * l + j] = lse(buffer, l) + es[t * l + j];
            }
        for (int j = 0; j < l; j++) be[(n - 1) * l + j] = en[j];
        for (int t = n - 2; t >= 0; t--)
            for (int i = 0; i < l; i++) {
                for (int j = 0; j < l; j++) buffer[j] = tr[i * l + j] + es[(t + 1) * l + j] + be[(t + 1) * l + j];
                be[t * l + i] = lse(buffer, l);
            }
        for (int j = 0; j < l; j++) buffer[j] = al[(n - 1) * l + j] + en[j];
        float z = lse(buffer, l), gold = st[ys[0]] + en[ys[n - 1]];
        for (int t = 0; t < n; t++) {
            gold += es[t * l + ys[t]] + (t ? tr[ys[t - 1] * l + ys[t]] : 0);
            for (int j = 0; j < l; j++) {
                float p = expf(al[t * l + j] + be[t * l + j] - z);
                de[(long)(from + t) * l + j] += p - (ys[t] == j);
                if (t == 0) dst[j] += p - (ys[t] == j);
                if (t == n - 1) den[j] += p - (ys[t] == j);
            }
            if (t)
                for (int i = 0; i < l; i++)
                    for (int j = 0; j < l; j++)
                        dtr[i * l + j] += expf(al[(t - 1) * l + i] + tr[i * l + j] + es[t * l + j] + be[t * l + j] - z)
                                          - (ys[t - 1] == i && ys[t] == j);
        }
        loss += z - gold;
    }
    free(al);
    free(be);
    return loss;
}

void viterbi(const float *e, const float *tr, const float *st, const float *en, const int *offsets, int segments, int l, int *y)
{
    for (int s = 0; s < segments; s++) {
        int from = offsets[s], n = offsets[s + 1] - from;
        if (n <= 0) continue;
        const float *es = e + (long)from * l;
        unsigned char *back = malloc((long)n * l);
        float a[L], b[L];
        for (int j = 0; j < l; j++) a[j] = st[j] + es[j];
        for (int t = 1; t < n; t++) {
            for (int j = 0; j < l; j++) {
                int k = 0;
                for (int i = 1; i < l; i++) if (a[i] + tr[i * l + j] > a[k] + tr[k * l + j]) k = i;
                b[j] = a[k] + tr[k * l + j] + es[t * l + j];
                back[(long)t * l + j] = k;
            }
            memcpy(a, b, sizeof a);
        }
        int k = 0;
        for (int j = 1; j < l; j++) if (a[j] + en[j] > a[k] + en[k]) k = j;
        for (int t = n - 1; t >= 0; t--) { y[from + t] = k; if (t) k = back[(long)t * l + k]; }
        free(back);
    }
}
