package app.parley.timeline;

import app.parley.timeline.Rows.Stretch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The rows of a lane at one level of zoom, made where somebody looks, and the same from wherever
/// one comes there.
///
/// Time is halved again and again, at cuts that are put into gaps between events where there are
/// any, until a piece holds few events or is as wide as a third of a window. What lies within a
/// piece depends on nothing outside of it but the bars that reach over its cuts: these stand in the
/// rows before the pieces on either side are filled, longest pieces first, and below the rows in
/// which strips and names stand.
///
/// Several threads may ask at the same time, and none waits for another: at worst a piece is made
/// twice, both times the same.
final class RowTree implements Layout.RowsOfLane {
    /// A piece of so many events is not cut.
    private static final int FEW = 256;

    /// A piece of this width, or up to twice of it, is not cut, in pixels. All widths are powers of
    /// 2 in milliseconds, so that time is cut at the same places at every level and a long bar
    /// keeps its company.
    private static final double NARROW = 400;

    /// How far from where it should be a cut may be, in pixels.
    private static final double AWAY = 64;

    private static final int MOST_IN_GAP = 64;
    private static final int MOST_BARS = 64;
    private static final int REMEMBERED = 3000;
    private static final Stretch NOTHING = new Stretch(0, 0);

    private final Lane lane;
    private final Fit fit;
    private final double width;
    private final int top;
    private final Map<Long, Long> cuts = new ConcurrentHashMap<>();
    private final Map<Piece, Made> made = new ConcurrentHashMap<>();
    private volatile Stretch ready = NOTHING;

    /// A piece of time: the `n`-th of `2^order` shortest ones.
    private record Piece(int order, long n) {}

    /// The rows of a piece; or if it is cut the bars that reach over its cut, and what its halves
    /// find in their rows.
    private record Made(Rows rows, Optional<List<Placed>> walls) {}

    RowTree(Lane lane, Fit fit) {
        this.lane = lane;
        this.fit = fit;
        width = Math.pow(2, Math.ceil(Math.log(NARROW * fit.scale()) / Math.log(2)));
        top = 1 + (int) Math.ceil(Math.log(2 * Viewport.FURTHEST / width) / Math.log(2));
    }

    /// Everything that lies in `[from, until)`, piece by piece.
    @Override
    public List<Rows> between(double from, double until) {
        if (made.size() > REMEMBERED) {
            made.clear();
            cuts.clear();
            ready = NOTHING;
        }
        Answer answer = new Answer(new Stretch((long) from, (long) until));
        visit(new Piece(top, 0), List.of(), answer);
        add(answer.whole);
        return answer.rows;
    }

    /// The rows of a stretch, and as much more as the pieces they are of hold.
    private static final class Answer {
        private final Stretch asked;
        private final List<Rows> rows = new ArrayList<>();
        private Stretch whole;

        Answer(Stretch asked) {
            this.asked = asked;
            whole = asked;
        }
    }

    private synchronized void add(Stretch whole) {
        ready = ready.touches(whole.from(), whole.until()) ? ready.with(whole) : whole;
    }

    @Override
    public boolean isReady(double from, double until) {
        Stretch now = ready;
        return now.from() <= (long) from && now.until() >= (long) until;
    }

    private void visit(Piece piece, List<Placed> walls, Answer answer) {
        Stretch stretch = stretch(piece);
        if (!stretch.touches(answer.asked.from(), answer.asked.until())) {
            return;
        }
        Made known = made.get(piece);
        if (known == null) {
            known = made(piece, stretch, walls);
            made.put(piece, known);
        }
        answer.rows.add(known.rows);
        if (known.walls.isPresent()) {
            List<Placed> more = known.walls.get();
            visit(new Piece(piece.order - 1, 2 * piece.n), more, answer);
            visit(new Piece(piece.order - 1, 2 * piece.n + 1), more, answer);
        } else {
            answer.whole = answer.whole.with(stretch);
        }
    }

    private Made made(Piece piece, Stretch stretch, List<Placed> walls) {
        List<Placed> near = within(walls, stretch);
        if (piece.order == 0 || lane.count(stretch.from(), stretch.until()) <= FEW) {
            return new Made(RowMaking.rows(lane, fit, stretch, near), Optional.empty());
        }
        Rows bars = bars(piece, stretch, near);
        List<Placed> more = Stream.concat(near.stream(), bars.placed().stream()).toList();
        return new Made(bars, Optional.of(more));
    }

    private List<Placed> within(List<Placed> walls, Stretch stretch) {
        return walls.stream()
                .filter(
                        wall ->
                                stretch.touches(
                                        (long) (wall.left() * fit.scale()),
                                        (long) (wall.right() * fit.scale())))
                .toList();
    }

    /// The bars that reach over the cut in the middle of a piece, and no further than the piece.
    private Rows bars(Piece piece, Stretch stretch, List<Placed> walls) {
        long cut = cut((2 * piece.n + 1) << (piece.order - 1));
        RowFilling filling = new RowFilling(fit, stretch, walls, Set.of());
        double longest = Math.min(2 * Viewport.FURTHEST, width * Math.pow(2, piece.order + 1));
        for (Entry entry :
                lane.crossing(cut, Body.SHORTEST_BAR * fit.scale() / 2, longest, MOST_BARS)) {
            if (Body.form(entry, fit.scale()) != Body.Form.POINT) {
                int first = Strip.TOP + Strip.ROWS + (entry.isKept() ? 0 : 1);
                filling.placeBar(entry, first);
            }
        }
        return new Rows(filling.placed(), List.of(), List.of(), filling.count(), walls, stretch);
    }

    private Stretch stretch(Piece piece) {
        if (piece.order == top) {
            return Stretch.ALL;
        }
        return new Stretch(cut(piece.n << piece.order), cut((piece.n + 1) << piece.order));
    }

    /// The `n`-th cut: in the middle of the widest gap near to where it should be.
    private long cut(long n) {
        Long known = cuts.get(n);
        if (known == null) {
            known = newCut((long) (n * width - Viewport.FURTHEST));
            cuts.put(n, known);
        }
        return known;
    }

    private long newCut(long wanted) {
        long from = wanted - (long) (AWAY * fit.scale());
        long until = wanted + (long) (AWAY * fit.scale());
        int near = lane.count(from, until);
        if (near == 0 || near > MOST_IN_GAP) {
            return fit.begin(fit.bin(wanted));
        }
        List<Long> edges = new ArrayList<>(List.of(from, until));
        lane.anchors(from, until, edges::add);
        edges.sort(Long::compare);
        long middle = wanted;
        long widest = 0;
        for (int i = 1; i < edges.size(); i++) {
            if (edges.get(i) - edges.get(i - 1) > widest) {
                widest = edges.get(i) - edges.get(i - 1);
                middle = edges.get(i - 1) + widest / 2;
            }
        }
        return fit.begin(fit.bin(middle + fit.binMillis() / 2));
    }
}
