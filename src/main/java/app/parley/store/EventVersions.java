package app.parley.store;

import app.parley.model.Batch;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Which event each version is of, and which import brought it: the way from what SQL finds, which
/// is versions, to the numbers of events. Versions are never changed, so what was read once stays
/// right; only later ones are added.
final class EventVersions {
    private int[] events = {};
    private int[] batches = {};

    /// Reads what has come since the last time. One text for all of it: a row for each of a
    /// million events would take ten times as long.
    void read(Sql sql) {
        Numbers numbers =
                new Numbers(
                        sql.text(
                                """
                                SELECT coalesce(group_concat(v.number || ',' || n.number || ','
                                                             || coalesce(v.batch, 0)), '')
                                  FROM version v CROSS JOIN event_number n ON n.id = v.id
                                 WHERE v.type = 'event' AND +v.number >= ?
                                """,
                                events.length));
        int known = (int) sql.number("SELECT coalesce(max(number), 0) FROM version") + 1;
        events = Arrays.copyOf(events, known);
        batches = Arrays.copyOf(batches, known);
        while (numbers.hasNext()) {
            int version = numbers.next();
            events[version] = numbers.next();
            batches[version] = numbers.next();
        }
    }

    /// The versions of events that are shown: of each the one the user laid over it, else that of
    /// the latest of the shown batches.
    BitSet shown(Sql sql, List<Batch> shownBatches) {
        BitSet batchShown = new BitSet();
        shownBatches.forEach(batch -> batchShown.set(batch.number()));
        int[] latest = new int[Arrays.stream(events).max().orElse(0) + 1];
        for (int version = 0; version < events.length; version++) {
            if (batchShown.get(batches[version])) {
                latest[events[version]] = version;
            }
        }
        sql.list(
                "SELECT n.number, o.version FROM overlay o JOIN event_number n ON n.id = o.id"
                        + " WHERE o.type = 'event'",
                row -> latest[(int) row.number(1)] = (int) row.number(2));
        BitSet shown = new BitSet(events.length);
        for (int event = 1; event < latest.length; event++) {
            shown.set(latest[event], latest[event] > 0);
        }
        return shown;
    }

    /// The numbers of the events of versions.
    BitSet events(BitSet versions) {
        BitSet found = new BitSet();
        versions.stream().filter(version -> events[version] > 0).forEach(v -> found.set(events[v]));
        return found;
    }

    /// The versions that those imports brought.
    BitSet of(BitSet wantedBatches) {
        BitSet found = new BitSet(events.length);
        for (int version = 0; version < events.length; version++) {
            found.set(version, events[version] > 0 && wantedBatches.get(batches[version]));
        }
        return found;
    }

    /// A set of whole numbers that SQL gives as one text, divided by commas.
    static BitSet set(Sql sql, String query, Object... arguments) {
        Numbers numbers = new Numbers(sql.text(query, arguments));
        BitSet set = new BitSet();
        while (numbers.hasNext()) {
            set.set(numbers.next());
        }
        return set;
    }

    /// Whole numbers that are not negative, in a text, divided by commas.
    private static final class Numbers {
        private final String text;
        private int at;

        Numbers(String text) {
            this.text = text;
        }

        boolean hasNext() {
            return at < text.length();
        }

        int next() {
            int number = 0;
            while (at < text.length() && text.charAt(at) != ',') {
                number = 10 * number + text.charAt(at++) - '0';
            }
            at++;
            return number;
        }
    }
}
