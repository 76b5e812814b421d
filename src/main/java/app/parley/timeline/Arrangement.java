package app.parley.timeline;

import app.parley.model.LaneSetting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts lanes where the user wants them: pinned ones first, then those that were arranged, then the
/// others; folded ones as high as a head, others as high as was said. Rows that a lower lane has no
/// room for are left out, never squeezed.
final class Arrangement {
    /// Height of a folded lane, in pixels.
    static final double FOLDED = 26;

    private final List<LaneSetting> settings;
    private final Map<String, Integer> places = new HashMap<>();

    Arrangement(List<LaneSetting> settings) {
        this.settings = settings;
        for (int i = 0; i < settings.size(); i++) {
            places.putIfAbsent(settings.get(i).lane(), i);
        }
    }

    /// The lanes of a layout, arranged.
    Layout of(Layout own) {
        if (settings.isEmpty()) {
            return own;
        }
        List<Layout.Band> ordered = new ArrayList<>(own.lanes());
        ordered.sort(
                Comparator.comparing((Layout.Band band) -> !isPinned(band))
                        .thenComparingInt(this::place));
        List<Layout.Band> placed = new ArrayList<>();
        double y = 0;
        for (Layout.Band band : ordered) {
            Layout.Band there = formed(band, y);
            placed.add(there);
            y += there.height();
        }
        return new Layout(placed, y);
    }

    /// The pinned lanes of a layout that was arranged; empty if there are none.
    Layout pinned(Layout arranged) {
        List<Layout.Band> bands = arranged.lanes().stream().filter(this::isPinned).toList();
        return new Layout(bands, bands.stream().mapToDouble(Layout.Band::height).sum());
    }

    boolean isPinned(Layout.Band band) {
        Integer at = places.get(band.lane().id());
        return at != null && settings.get(at).pinned();
    }

    private int place(Layout.Band band) {
        return places.getOrDefault(band.lane().id(), settings.size());
    }

    private Layout.Band formed(Layout.Band band, double y) {
        Integer at = places.get(band.lane().id());
        LaneSetting setting = at == null ? LaneSetting.of(band.lane().id()) : settings.get(at);
        if (setting.folded()) {
            return new Layout.Band(band.lane(), (from, until) -> List.of(), y, FOLDED);
        }
        double height = setting.height() > 0 ? Math.max(FOLDED, setting.height()) : band.height();
        return height >= band.height()
                ? new Layout.Band(band.lane(), band.rows(), y, height)
                : new Layout.Band(
                        band.lane(), new Lower(band.rows(), Layout.rows(height)), y, height);
    }

    /// The first rows of a lane.
    private record Lower(Layout.RowsOfLane all, int most) implements Layout.RowsOfLane {
        @Override
        public List<Rows> between(double from, double until) {
            return all.between(from, until).stream().map(rows -> rows.within(most)).toList();
        }

        @Override
        public boolean isReady(double from, double until) {
            return all.isReady(from, until);
        }
    }
}
