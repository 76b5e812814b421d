package app.parley.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What other programs need for a frame, quoted, beside what ours needed in this run.
///
/// The quoted figures are those of one quiet run each on two cores without a graphics card, in
/// Chromium 156 with the same events and the same 200 steps of zooming and panning, at 60 Hz and in
/// a fresh process: the comparable figures of ours are the cold ones at 60 Hz. Theirs count the
/// whole browser, ours the window's and the rendering thread. Absolute times depend on the machine;
/// a ratio below 1.5 is a tie.
final class Peers {
    /// @param count how many events
    /// @param tool who drew them
    /// @param p99 the 99th percentile of the time from frame to frame, in milliseconds
    /// @param cpu processor time per frame, in milliseconds
    /// @param times how many times better ours is to be
    private record Peer(int count, String tool, double p99, double cpu, double times) {}

    private static final List<Peer> PEERS =
            List.of(
                    new Peer(1_000, "vis-timeline", 24.0, 12.8, 1),
                    new Peer(10_000, "timelines-chart", 338, 115, 5),
                    new Peer(100_000, "ECharts, custom series", 1253, 131, 10),
                    new Peer(10_000_000, "canvas by hand, O(n)", 92, 25.2, 2));

    private Peers() {}

    /// Prints the ratios for the stores that were measured.
    static void print(Map<Integer, Map<String, Double>> all) {
        System.out.println();
        System.out.println(
                "Peers, quoted (quiet, 60 Hz, first pass), against ours at 60 Hz, cold:");
        for (Peer peer : PEERS) {
            Map<String, Double> ours = all.getOrDefault(peer.count, Map.of());
            double p99 = ours.getOrDefault("60 Hz frame cold p99 ms", Double.NaN);
            double cpu = ours.getOrDefault("60 Hz frame cold CPU FX+render ms", Double.NaN);
            if (!Double.isNaN(p99)) {
                System.out.printf(
                        Locale.ROOT,
                        "%,12d  %-24s p99 %7.1f ms, ours %6.1f: %5.1fx   CPU %6.1f ms, ours %5.1f:"
                                + " %5.1fx   wanted %.0fx%n",
                        peer.count,
                        peer.tool,
                        peer.p99,
                        p99,
                        peer.p99 / p99,
                        peer.cpu,
                        cpu,
                        peer.cpu / cpu,
                        peer.times);
            }
        }
    }
}
