package app.parley.bench;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/// Time, in nanoseconds, of the clock and of this program on all processors. The latter can be
/// compared where other programs run at the same time.
record Spent(long wall, long cpu) {
    static Spent now() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Spent(System.nanoTime(), system.getProcessCpuTime());
    }

    Spent since(Spent before) {
        return new Spent(wall - before.wall, cpu - before.cpu);
    }

    Spent plus(Spent other) {
        return new Spent(wall + other.wall, cpu + other.cpu);
    }

    String told() {
        return "%.1f s (of processors %.1f s)".formatted(wall / 1e9, cpu / 1e9);
    }

    /// Begins to look for the peak of the heap.
    static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /// The peak of the heap, in bytes, since it was reset or the program began.
    static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
