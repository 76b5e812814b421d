package app.parley.timeline;

import app.parley.drawing.Theme;
import app.parley.model.Filter;
import app.parley.model.LaneMode;
import app.parley.model.LaneSetting;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What we are looking at: everything about the picture that is not true of the store.
///
/// @param viewport the stretch of time
/// @param asOf the as-of cursor, an instant in milliseconds since 1970 UTC
/// @param zone in which times are shown and dates are read
/// @param locale of words and dates
/// @param theme the colours
/// @param lanes what lanes stand for
/// @param left id of the party in the left panel
/// @param right id of the party in the right panel
/// @param selected the number of the selected event
/// @param several the numbers of all selected events, if there are several; `selected` is one of
///     them, the one whose detail is shown
/// @param filter which events are shown
/// @param beside further zones in which the axis tells the time
/// @param arrangement what the user did to lanes
public record View(
        Viewport viewport,
        long asOf,
        ZoneId zone,
        Locale locale,
        Theme theme,
        LaneMode lanes,
        String left,
        String right,
        OptionalInt selected,
        Set<Integer> several,
        Filter filter,
        List<ZoneId> beside,
        List<LaneSetting> arrangement) {
    /// Collections are copied; one event alone is not several.
    public View {
        several =
                several.size() > 1
                        ? Collections.unmodifiableSet(new LinkedHashSet<>(several))
                        : Set.of();
        beside = List.copyOf(beside);
        arrangement = List.copyOf(arrangement);
    }

    /// Every event, with times in one zone.
    public View(
            Viewport viewport,
            long asOf,
            ZoneId zone,
            Locale locale,
            Theme theme,
            LaneMode lanes,
            String left,
            String right,
            OptionalInt selected) {
        this(
                viewport,
                asOf,
                zone,
                locale,
                theme,
                lanes,
                left,
                right,
                selected,
                Set.of(),
                Filter.EVERYTHING,
                List.of(),
                List.of());
    }

    /// The same view of another stretch of time.
    public View with(Viewport other) {
        return changed(parts -> parts.viewport = other);
    }

    /// The same view as of another instant.
    public View asOf(long instant) {
        return changed(parts -> parts.asOf = instant);
    }

    /// The same view with times shown in another zone.
    public View in(ZoneId other) {
        return changed(parts -> parts.zone = other);
    }

    /// The same view in other colours.
    public View in(Theme other) {
        return changed(parts -> parts.theme = other);
    }

    /// The same view with other lanes.
    public View by(LaneMode other) {
        return changed(parts -> parts.lanes = other);
    }

    /// The same view with other parties facing each other.
    public View facing(String leftParty, String rightParty) {
        return changed(
                parts -> {
                    parts.left = leftParty;
                    parts.right = rightParty;
                });
    }

    /// The same view with another event selected, or none.
    public View selecting(OptionalInt event) {
        return changed(
                parts -> {
                    parts.selected = event;
                    parts.several = Set.of();
                });
    }

    /// The same view with several events selected, the last of them in detail.
    public View selecting(Collection<Integer> events) {
        return changed(
                parts -> {
                    parts.selected =
                            events.stream().mapToInt(Integer::intValue).reduce((a, b) -> b);
                    parts.several = new LinkedHashSet<>(events);
                });
    }

    /// The same view of the events that pass another filter.
    public View showing(Filter other) {
        return changed(parts -> parts.filter = other);
    }

    /// The same view with the time told in further zones.
    public View beside(List<ZoneId> others) {
        return changed(parts -> parts.beside = others);
    }

    /// The same view with its lanes arranged otherwise.
    public View arranged(List<LaneSetting> other) {
        return changed(parts -> parts.arrangement = other);
    }

    /// The numbers of the selected events, in the order in which they were chosen.
    public Set<Integer> chosen() {
        return several.isEmpty() ? selected.stream().boxed().collect(Collectors.toSet()) : several;
    }

    private View changed(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.view();
    }

    /// A view taken apart, to change some of its parts and leave the others as they are.
    private static final class Parts {
        Viewport viewport;
        long asOf;
        ZoneId zone;
        Locale locale;
        Theme theme;
        LaneMode lanes;
        String left;
        String right;
        OptionalInt selected;
        Set<Integer> several;
        Filter filter;
        List<ZoneId> beside;
        List<LaneSetting> arrangement;

        Parts(View view) {
            viewport = view.viewport;
            asOf = view.asOf;
            zone = view.zone;
            locale = view.locale;
            theme = view.theme;
            lanes = view.lanes;
            left = view.left;
            right = view.right;
            selected = view.selected;
            several = view.several;
            filter = view.filter;
            beside = view.beside;
            arrangement = view.arrangement;
        }

        View view() {
            return new View(
                    viewport,
                    asOf,
                    zone,
                    locale,
                    theme,
                    lanes,
                    left,
                    right,
                    selected,
                    several,
                    filter,
                    beside,
                    arrangement);
        }
    }
}
