package app.parley.desk;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the window remembers from one time to the next.
///
/// @param window where it stood; empty the first time
/// @param dividers positions between 0 and 1, by the name of the split pane
/// @param appearance its colours
/// @param recent stores opened last, the latest first, at most ten
/// @param views how recent stores were looked at, by file
/// @param motion whether things move by themselves
public record Settings(
        Optional<WindowPlace> window,
        SortedMap<String, List<Double>> dividers,
        Appearance appearance,
        List<Path> recent,
        SortedMap<Path, LastView> views,
        Motion motion) {
    /// Before anything was set.
    public static final Settings FIRST =
            new Settings(
                    Optional.empty(),
                    new TreeMap<>(),
                    Appearance.SYSTEM,
                    List.of(),
                    new TreeMap<>(),
                    Motion.SYSTEM);

    private static final int RECENT = 10;

    /// Maps and lists are copied; views of stores that are no longer recent are dropped.
    public Settings {
        recent = recent.stream().distinct().limit(RECENT).toList();
        dividers = Collections.unmodifiableSortedMap(new TreeMap<>(dividers));
        TreeMap<Path, LastView> kept = new TreeMap<>(views);
        kept.keySet().retainAll(recent);
        views = Collections.unmodifiableSortedMap(kept);
    }

    /// How a store was looked at the last time.
    public Optional<LastView> viewOf(Path store) {
        return Optional.ofNullable(views.get(store.toAbsolutePath()));
    }

    /// The dividers of a split pane, or none.
    public List<Double> dividersOf(String pane) {
        return dividers.getOrDefault(pane, List.of());
    }

    /// With the window elsewhere.
    public Settings at(WindowPlace place) {
        return new Settings(Optional.of(place), dividers, appearance, recent, views, motion);
    }

    /// With the dividers of a split pane elsewhere.
    public Settings divided(String pane, List<Double> positions) {
        return new Settings(
                window,
                with(dividers, pane, List.copyOf(positions)),
                appearance,
                recent,
                views,
                motion);
    }

    /// With other colours.
    public Settings in(Appearance other) {
        return new Settings(window, dividers, other, recent, views, motion);
    }

    /// With other motion.
    public Settings moving(Motion other) {
        return new Settings(window, dividers, appearance, recent, views, other);
    }

    /// With a store as the one opened last.
    public Settings opened(Path store) {
        List<Path> latestFirst =
                Stream.concat(Stream.of(store.toAbsolutePath()), recent.stream()).toList();
        return new Settings(window, dividers, appearance, latestFirst, views, motion);
    }

    /// With a recent store looked at in another way.
    public Settings seen(Path store, LastView view) {
        return new Settings(
                window,
                dividers,
                appearance,
                recent,
                with(views, store.toAbsolutePath(), view),
                motion);
    }

    private static <K, V> SortedMap<K, V> with(Map<K, V> map, K key, V value) {
        TreeMap<K, V> changed = new TreeMap<>(map);
        changed.put(key, value);
        return changed;
    }
}
