package app.parley.bench;

import app.parley.drawing.Theme;
import app.parley.exporter.Png;
import app.parley.model.LaneMode;
import app.parley.model.Snapshot;
import app.parley.store.Store;
import app.parley.timeline.Frame;
import app.parley.timeline.Loaded;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// A recording of a zoom to look at frame by frame: from forty years to one day about an instant,
/// as PNG files. What jumps, flickers or overlaps in it is a defect.
///
/// Frames are as the window shows them: titles arrive a frame later, and where the rows of a level
/// are not made yet those of a coarser one stand in. How much is made ahead in a frame is fixed, so
/// that a recording can be made again.
///
/// Arguments: a store, a folder, and if wanted the instant (ISO 8601), the number of frames, the
/// width and height of the picture, and how many pieces of work are done ahead in a frame.
final class Recording {
    private static final double DAY = 86_400_000;
    private static final int DONE_AHEAD = 6;

    private final Store store;
    private final Snapshot snapshot;
    private final TimelineComposer composer = new TimelineComposer();
    private final Map<Integer, String> labels = new HashMap<>();
    private Loaded loaded = Loaded.NOTHING;

    private final int ahead;

    private Recording(Store store, int ahead) {
        this.store = store;
        this.ahead = ahead;
        snapshot = store.snapshot();
    }

    /// Makes a recording.
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        Instant about = Instant.parse(args.length > 2 ? args[2] : "2010-01-01T00:00:00Z");
        int frames = args.length > 3 ? Integer.parseInt(args[3]) : 40;
        double width = args.length > 4 ? Double.parseDouble(args[4]) : 1600;
        double height = args.length > 5 ? Double.parseDouble(args[5]) : 900;
        try (Store store = Store.open(Path.of(args[0]))) {
            Recording recording =
                    new Recording(store, args.length > 6 ? Integer.parseInt(args[6]) : DONE_AHEAD);
            double widest = 40 * 365.25 * DAY;
            for (int i = 0; i < frames; i++) {
                double length = widest * Math.pow(DAY / widest, (double) i / (frames - 1));
                double middle = about.toEpochMilli();
                Viewport viewport =
                        new Viewport(0, 1e9, width - 112, height - 48, 0)
                                .fitting(middle - length / 2, middle + length / 2, 0);
                recording.frame(viewport, folder.resolve("%03d.png".formatted(i)));
            }
        }
    }

    private void frame(Viewport viewport, Path file) throws IOException {
        View view =
                new View(
                        viewport,
                        Instant.parse("2026-01-01T00:00:00Z").toEpochMilli(),
                        ZoneOffset.UTC,
                        Locale.UK,
                        Theme.LIGHT,
                        LaneMode.PARTY,
                        "",
                        "",
                        OptionalInt.empty());
        Frame frame = composer.composeAtOnce(snapshot, view, loaded);
        System.out.printf(
                Locale.ROOT,
                "%s  %d shapes, %d in view%s%n",
                file.getFileName(),
                frame.drawing().shapes().size(),
                frame.inView(),
                composer.isMakeshift(view) ? ", with the rows of a coarser level" : "");
        composer.ahead(view).stream().limit(ahead).forEach(Runnable::run);
        if (!frame.wanted().isEmpty()) {
            labels.putAll(store.labels(frame.wanted()));
            loaded = new Loaded(labels, Map.of(), List.of());
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            Png.write(frame.drawing(), Png.SCREEN_DPI, out);
        }
    }
}
