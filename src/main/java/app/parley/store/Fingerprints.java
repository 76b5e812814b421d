package app.parley.store;

import app.parley.model.Item;
import app.parley.model.Shown;

/// The fingerprints of all items that are shown, by which a file that is read again is compared
/// without asking the store for every row. A million of them take 32 MB.
///
/// What has none, because the user laid something over it or an older edition wrote it, is known
/// to be there, and no more.
final class Fingerprints {
    private static final long UNKNOWN = 0;

    private final long[] items;
    private final long[] contents;

    private Fingerprints(int most) {
        int places = Integer.highestOneBit(Math.max(most, 1) * 2) * 2;
        items = new long[places];
        contents = new long[places];
    }

    /// Writes down what a batch says, some items at a time.
    ///
    /// @param n how often that was done before
    static void write(Sql sql, int batch, int n, long[] items, long[] contents) {
        sql.run(
                "INSERT INTO fingerprint VALUES (?, ?, ?, ?)",
                batch,
                n,
                Segments.bytes(items),
                Segments.bytes(contents));
    }

    /// Reads those of the shown batches, later ones over earlier ones.
    static Fingerprints of(Sql sql) {
        String bare =
                "SELECT type, id FROM overlay UNION ALL SELECT type, id FROM version"
                        + " WHERE batch IN (SELECT number FROM batch WHERE shown = 1)"
                        + " AND batch NOT IN (SELECT batch FROM fingerprint)";
        long printed = sql.number("SELECT coalesce(sum(length(item) / 8), 0) FROM fingerprint");
        long others = sql.number("SELECT count(*) FROM (" + bare + ")");
        Fingerprints all = new Fingerprints(Math.toIntExact(printed + others));
        sql.each(
                "SELECT item, content FROM fingerprint"
                        + " WHERE batch IN (SELECT number FROM batch WHERE shown = 1)"
                        + " ORDER BY batch, n",
                row -> all.put(Segments.longs(row.bytes(1)), Segments.longs(row.bytes(2))));
        sql.each(
                bare,
                row -> all.put(Fingerprint.ofId(Table.type(row.text(1)), row.text(2)), UNKNOWN));
        return all;
    }

    private void put(long[] some, long[] of) {
        for (int i = 0; i < Math.min(some.length, of.length); i++) {
            put(some[i], of[i]);
        }
    }

    private void put(long item, long content) {
        int at = place(item);
        items[at] = item;
        contents[at] = content;
    }

    private int place(long item) {
        int at = (int) item & (items.length - 1);
        while (items[at] != 0 && items[at] != item) {
            at = (at + 1) & (items.length - 1);
        }
        return at;
    }

    /// How an item stands to what is shown.
    Shown.Standing standing(Item item) {
        int at = place(Fingerprint.ofId(item.getClass(), item.id()));
        if (items[at] == 0) {
            return Shown.Standing.NEW;
        }
        return contents[at] != UNKNOWN && contents[at] == Fingerprint.of(item)
                ? Shown.Standing.SAME
                : Shown.Standing.PERHAPS_CHANGED;
    }
}
