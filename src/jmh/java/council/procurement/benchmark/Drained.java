package council.procurement.benchmark;

/**
 * How fast what was due at one moment was done.
 *
 * @param rate how many in a second
 * @param cpu processor time of each, in milliseconds
 */
record Drained(double rate, double cpu) {

    @Override
    public String toString() {
        return "%.0f a second, CPU %.1f ms each".formatted(rate, cpu);
    }

    static final class Stopwatch {

        private final int count;
        private final CpuTime cpu;
        private final long begin = System.nanoTime();
        private final double cpuBefore;

        Stopwatch(int count, CpuTime cpu) {
            this.count = count;
            this.cpu = cpu;
            this.cpuBefore = cpu.now();
        }

        Drained stop() {
            double clock = Figures.seconds(System.nanoTime() - begin);
            return new Drained(count / clock, (cpu.now() - cpuBefore) * 1000 / count);
        }
    }
}
