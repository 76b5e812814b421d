package app.parley.ui;

import app.parley.drawing.Theme;
import app.parley.model.Filter;
import app.parley.model.LaneMode;
import app.parley.model.NamedView;
import app.parley.model.Snapshot;
import app.parley.model.Span;
import app.parley.timeline.NamedScale;
import app.parley.timeline.Succession;
import app.parley.timeline.Succession.Place;
import app.parley.timeline.TimeWords;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/// Where a store can be looked at next: what commands, toolbar and timeline do to the view of a
/// session.
public final class Navigator {
    private static final double STEP = 0.1;
    private static final double ZOOM = 1.5;
    private static final double MARGIN = 40;
    private static final int MOST_ZONES = 4;

    private final Session session;

    /// Steers a session.
    public Navigator(Session session) {
        this.session = session;
    }

    /// A neighbour in time.
    public enum Direction {
        /// The one before.
        BACK(-1),
        /// The one after.
        ON(1);

        private final int sign;

        Direction(int sign) {
            this.sign = sign;
        }
    }

    /// Nearer, or further away, about the middle.
    public void zoom(Direction direction) {
        look(v -> v.zoomed(direction == Direction.ON ? ZOOM : 1 / ZOOM, v.width() / 2));
    }

    /// A tenth of the width earlier or later.
    public void step(Direction direction) {
        look(v -> v.panned(-direction.sign * STEP * v.width()));
    }

    /// One screen earlier or later.
    public void page(Direction direction) {
        look(v -> v.panned(-direction.sign * v.width()));
    }

    /// The stretch of a named scale.
    public void scale(NamedScale scale) {
        look(v -> v.spanning(scale));
    }

    /// All events.
    public void everything() {
        Views.Stretch all = stretch();
        jump(v -> v.fitting(all.from(), all.until(), MARGIN));
    }

    /// The first or the last event.
    public void end(Direction direction) {
        Views.Stretch all = stretch();
        jump(v -> v.centredOn(direction == Direction.BACK ? all.from() : all.until()));
    }

    /// From the first to the last event that passes the filter.
    private Views.Stretch stretch() {
        return Views.stretch(snapshot(), session.loaded().get()::shows, view().zone());
    }

    /// An instant in the middle.
    public void go(long instant) {
        jump(v -> v.centredOn((double) instant));
    }

    /// The selected event in the middle; where it is already, all of it with some room about it.
    public void focus() {
        view().selected().ifPresent(event -> focus(span(event)));
    }

    private void focus(Span span) {
        double middle = middle(span);
        Viewport now = view().viewport();
        boolean there = Math.abs(now.x(middle) - now.width() / 2) < 1;
        jump(v -> there ? fitting(v, span) : v.centredOn(middle));
    }

    /// All of an event, with some room about it.
    public void zoomTo(int event) {
        jump(v -> fitting(v, span(event)));
    }

    private static Viewport fitting(Viewport viewport, Span span) {
        double from = span.isOpenAtStart() ? viewport.start() : span.earliestStart();
        double until = span.isOpenAtEnd() ? viewport.end() : span.latestEnd();
        return viewport.fitting(from, Math.max(until, from + 1), viewport.width() / 3);
    }

    /// Selects an event, and brings it into view if it is not.
    public void show(int event) {
        Span span = span(event);
        View then = view().selecting(OptionalInt.of(event));
        if (isInView(span)) {
            session.view().set(then);
        } else {
            session.course().jump(then.with(view().viewport().centredOn(middle(span))));
        }
    }

    /// Brings the whole stretch of some events into view.
    public void showAll(Set<Integer> events) {
        Views.Stretch all = Views.stretch(snapshot(), events::contains, view().zone());
        jump(v -> v.fitting(all.from(), all.until(), MARGIN));
    }

    /// The same, unless one of them is in view.
    public void showAny(Set<Integer> events) {
        if (!events.isEmpty() && !isAnyInView(events)) {
            showAll(events);
        }
    }

    private boolean isAnyInView(Set<Integer> events) {
        Viewport now = view().viewport();
        boolean[] seen = {false};
        snapshot()
                .events()
                .near(
                        (long) now.start(),
                        (long) now.end(),
                        (segment, i) ->
                                seen[0] |=
                                        !seen[0]
                                                && events.contains(segment.number(i))
                                                && isInView(segment.span(i, view().zone())));
        return seen[0];
    }

    private boolean isInView(Span span) {
        Viewport now = view().viewport();
        return span.latestEnd() > now.start() && span.earliestStart() < now.end();
    }

    /// Selects the event before or after the selected one in order of their beginnings; without a
    /// selection the one nearest to the middle. Says whether there was one.
    public boolean event(Direction direction) {
        OptionalInt next = neighbour(direction);
        next.ifPresent(this::show);
        return next.isPresent();
    }

    /// Selects an event beside those that are selected, or lets go of it.
    public void choose(int event) {
        Set<Integer> chosen = new LinkedHashSet<>(view().chosen());
        if (!chosen.remove(event)) {
            chosen.add(event);
        }
        session.view().set(view().selecting(chosen));
    }

    /// Selects the next event, or the one before, beside those that are selected.
    public void chooseNext(Direction direction) {
        Set<Integer> chosen = new LinkedHashSet<>(view().chosen());
        neighbour(direction)
                .ifPresent(
                        next -> {
                            show(next);
                            chosen.remove(next);
                            chosen.add(next);
                            session.view().set(view().selecting(chosen));
                        });
    }

    /// The instant an event is said to have begun at.
    public long beginning(int event) {
        return TimeWords.beginning(span(event));
    }

    private OptionalInt neighbour(Direction direction) {
        Viewport viewport = view().viewport();
        OptionalInt selected = view().selected();
        Place from =
                selected.isPresent()
                        ? new Place(span(selected.getAsInt()).earliestStart(), selected.getAsInt())
                        : new Place((long) viewport.instant(viewport.width() / 2), 0);
        Succession events =
                new Succession(snapshot().events(), session.loaded().get()::shows, view().zone());
        Optional<Place> next = direction == Direction.ON ? events.after(from) : events.before(from);
        return next.map(place -> OptionalInt.of(place.number())).orElseGet(OptionalInt::empty);
    }

    /// Puts the cursor to the next instant at which a position changes, or the one before.
    public void change(Direction direction) {
        long now = view().asOf();
        OptionalLong next =
                direction == Direction.ON
                        ? snapshot().positions().nextChange(now)
                        : snapshot().positions().lastChange(now);
        next.ifPresent(this::asOf);
    }

    /// Puts the cursor to the end of the next talks round, so that its results show, or to that of
    /// the one before. From within a round and from the rest of its day one goes back to the round
    /// before it: back to its own end would show nothing new.
    public void round(Direction direction) {
        long now = view().asOf();
        LocalDate today = day(now - 1);
        LongStream ends = snapshot().rounds().stream().mapToLong(Snapshot.Round::end);
        OptionalLong next =
                direction == Direction.ON
                        ? ends.filter(end -> end > now).min()
                        : ends.filter(end -> day(end - 1).isBefore(today)).max();
        next.ifPresent(this::asOf);
    }

    private LocalDate day(long instant) {
        return Instant.ofEpochMilli(instant).atZone(view().zone()).toLocalDate();
    }

    /// Puts the cursor to an instant, and brings it into view if it is not.
    public void asOf(long instant) {
        Viewport now = view().viewport();
        View then = view().asOf(instant);
        boolean inView = instant >= now.start() && instant <= now.end();
        if (inView) {
            session.view().set(then);
        } else {
            session.course().jump(then.with(now.centredOn((double) instant)));
        }
    }

    /// Other lanes.
    public void lanes(LaneMode mode) {
        View now = view();
        Viewport top = now.viewport().scrolled(-now.viewport().top(), Double.MAX_VALUE);
        session.view().set(now.by(mode).with(top));
    }

    /// Other colours.
    public void theme(Theme theme) {
        session.view().set(view().in(theme));
    }

    /// Times in another zone.
    public void zone(ZoneId zone) {
        List<ZoneId> beside = new ArrayList<>(view().beside());
        beside.remove(zone);
        session.view().set(view().in(zone).beside(beside));
    }

    /// Tells the time in a further zone too, or no longer; in no more than a few.
    public void beside(ZoneId zone) {
        List<ZoneId> zones = new ArrayList<>(view().beside());
        if (!zones.remove(zone) && zones.size() < MOST_ZONES) {
            zones.add(zone);
        }
        session.view().set(view().beside(zones));
    }

    /// The other party on either side.
    public void swap() {
        facing(view().right(), view().left());
    }

    /// A party on the left; the one that was there changes places with it.
    public void left(String party) {
        facing(party, party.equals(view().right()) ? view().left() : view().right());
    }

    /// A party on the right; the one that was there changes places with it.
    public void right(String party) {
        facing(party.equals(view().left()) ? view().right() : view().left(), party);
    }

    private void facing(String left, String right) {
        session.view().set(view().facing(left, right));
    }

    /// A named view, with the event it selects.
    public void named(NamedView named) {
        Viewport size = view().viewport();
        View then = new Views(snapshot(), view().locale(), view().theme()).named(named);
        Viewport stretch = then.viewport();
        session.course().jump(then.with(size.fitting(stretch.start(), stretch.end(), 0)));
        if (!named.select().isEmpty()) {
            session.ask().number(named.select(), number -> session.select(OptionalInt.of(number)));
        }
    }

    /// The events that pass a filter, in a way one can come back from.
    public void filter(Filter filter) {
        session.course().jump(view().showing(filter));
    }

    private void look(UnaryOperator<Viewport> how) {
        View now = session.course().aimed();
        session.course().look(now.with(how.apply(now.viewport())));
    }

    private void jump(UnaryOperator<Viewport> how) {
        View now = session.course().aimed();
        session.course().jump(now.with(how.apply(now.viewport())));
    }

    private Span span(int event) {
        long middle = (long) view().viewport().instant(view().viewport().width() / 2);
        return snapshot()
                .events()
                .span(event, view().zone())
                .orElse(new Span(middle, middle, middle, middle));
    }

    private static double middle(Span span) {
        if (span.isOpenAtStart()) {
            return span.isOpenAtEnd() ? 0 : span.latestEnd();
        }
        return span.isOpenAtEnd()
                ? span.earliestStart()
                : ((double) span.earliestStart() + span.latestEnd()) / 2;
    }

    private View view() {
        return session.view().get();
    }

    private Snapshot snapshot() {
        return session.snapshot().get();
    }
}
