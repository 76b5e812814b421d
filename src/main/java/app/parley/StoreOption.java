package app.parley;

import app.parley.desk.Desk;
import app.parley.model.NamedView;
import app.parley.model.Snapshot;
import app.parley.store.Store;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// Which store a command reads.
final class StoreOption {
    @Option(names = "--store", paramLabel = "FILE", description = "${bundle:cli.store}")
    private Optional<Path> file = Optional.empty();

    /// The named store, or the user's copy of the shipped one.
    Path file(Desk desk) {
        return file.orElseGet(desk::shippedStore);
    }

    /// Opens the store for reading; what there is to know about it is told beside the results.
    Store open(Console console) {
        Store store = Store.open(file(console.desk()));
        store.notice().ifPresent(console::cannot);
        return store;
    }

    /// The zone of a store: that of its home view.
    static ZoneId zone(Snapshot snapshot) {
        return snapshot.home().map(NamedView::zone).map(ZoneId::of).orElse(ZoneOffset.UTC);
    }
}
