package app.parley.ui;

import app.parley.model.LaneMode;
import app.parley.model.Snapshot;
import app.parley.store.Store;
import app.parley.timeline.Loaded;
import app.parley.timeline.TimelineComposer;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What a session begins with; read on the store's thread.
record Start(
        Store store,
        Session.Opened opened,
        Snapshot snapshot,
        Session.Journal journal,
        Loaded words) {
    /// The same with what it takes to show lanes of a mode.
    Start grouped(LaneMode mode) {
        return mode.isInColumns()
                ? this
                : new Start(
                        store,
                        opened,
                        snapshot,
                        journal,
                        words.grouped(Optional.of(store.groups(mode))));
    }

    /// What there is to know of a store; of a small one also what is written beside events.
    static Start of(Store store, Session.Opened opened) {
        Snapshot snapshot = store.snapshot();
        Loaded words = Loaded.NOTHING;
        if (snapshot.events().count() <= TimelineComposer.READ_AT_ONCE) {
            Set<Integer> all = new HashSet<>();
            snapshot.events()
                    .segments()
                    .forEach(
                            segment ->
                                    IntStream.range(0, segment.count())
                                            .forEach(i -> all.add(segment.number(i))));
            words = new Loaded(store.labels(all), Map.of(), List.of());
        }
        return new Start(store, opened, snapshot, Session.Journal.of(store), words);
    }

    /// What a session begins with.
    static Start of(Store store) {
        return of(
                store,
                new Session.Opened(
                        store.file(),
                        store.writable(),
                        store.notice(),
                        store.terms(),
                        store.zones().stream().map(ZoneId::of).toList()));
    }
}
