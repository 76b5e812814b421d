package app.parley.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;

/// The levels of zoom about a view, of which rows may be there or still have to be made.
///
/// Rows of a coarser level can stand in for those of a finer one: on them marks are only further
/// apart than they need to be. Those of a finer level cannot: labels would overlap.
///
/// @param layout at a scale
/// @param pinned whether a lane is always in view
/// @param viewport of the view
record Levels(DoubleFunction<Layout> layout, Predicate<Layout.Band> pinned, Viewport viewport) {
    /// So many levels are eight times as coarse. One that is nearer goes before one further away.
    private static final int STAND_IN = 6;

    /// So many coarser levels are made ahead: one can zoom out faster than in.
    private static final int COARSER = 2;

    /// The layout of the view's own level, unless only one that stands in for it is ready.
    Layout ready() {
        for (int coarser = 0; coarser <= STAND_IN; coarser++) {
            Layout there = at(coarser);
            if (isReady(there)) {
                return there;
            }
        }
        return at(0);
    }

    /// Whether all rows of the view are there.
    boolean isReady() {
        return isReady(at(0));
    }

    private boolean isReady(Layout there) {
        return there.lanes().stream()
                .filter(this::isInView)
                .allMatch(band -> band.rows().isReady(viewport.start(), viewport.end()));
    }

    /// The making of what is missing, in small pieces: of the view itself, or else of what one may
    /// come to see next.
    List<Runnable> missing() {
        List<Runnable> work = new ArrayList<>();
        double start = viewport.start();
        double end = viewport.end();
        double half = (end - start) / 2;
        make(work, 0, start, end);
        if (work.isEmpty()) {
            for (int coarser = 1; coarser <= COARSER; coarser++) {
                make(work, coarser, start - half, end + half);
            }
            make(work, -1, start, end);
            make(work, 0, start - half, end);
            make(work, 0, start, end + half);
        }
        return work;
    }

    private void make(List<Runnable> work, int coarser, double from, double until) {
        for (Layout.Band band : at(coarser).lanes()) {
            if (isInView(band) && !band.rows().isReady(from, until)) {
                work.add(() -> band.rows().between(from, until));
            }
        }
    }

    private Layout at(int coarser) {
        return layout.apply(viewport.scale() * Layout.scale(coarser));
    }

    private boolean isInView(Layout.Band band) {
        return pinned.test(band) || band.touches(viewport);
    }
}
