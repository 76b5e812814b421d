package app.parley.store;

import app.parley.model.Batch;
import app.parley.model.Events;
import app.parley.model.Filter;
import app.parley.model.Filter.Field;
import app.parley.model.Segment;
import app.parley.model.Snapshot;
import app.parley.model.Span;
import app.parley.model.Zones;

import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// The events that pass a filter: by the columns where they say it, by SQL and the search index
/// for the rest.
final class Matching {
    private final EventVersions versions = new EventVersions();

    /// The numbers of the events of a snapshot that pass. Names nobody has match nothing.
    BitSet of(Sql sql, Snapshot snapshot, Filter filter, ZoneId zone) {
        BitSet passing = byColumns(snapshot.events(), filter, zone);
        BitSet inLane = lanes(snapshot.events(), filter.of(Field.PARTY));
        Set<Field> fields = filter.fields();
        if (fields.stream().noneMatch(Matching::needsSql)) {
            return passing;
        }
        versions.read(sql);
        List<Batch> shownBatches = snapshot.batches().stream().filter(Batch::shown).toList();
        BitSet shown = versions.shown(sql, shownBatches);
        for (Field field : fields) {
            List<String> values = filter.of(field);
            switch (field) {
                case KIND, ISSUE, IMPORTANCE, CONTESTED, FROM, UNTIL -> {}
                case BATCH -> passing.and(versions.events(versions.of(batches(snapshot, values))));
                case EVENT -> passing.and(events(sql, values));
                case PARTY -> {
                    BitSet parties = shownOf(versions(sql, field, values), shown);
                    parties.or(inLane);
                    passing.and(parties);
                }
                case PLACE, SOURCE, CONFIDENCE, TEXT ->
                        passing.and(shownOf(versions(sql, field, values), shown));
            }
        }
        return passing;
    }

    private static boolean needsSql(Field field) {
        return switch (field) {
            case KIND, ISSUE, IMPORTANCE, CONTESTED, FROM, UNTIL -> false;
            case PARTY, PLACE, SOURCE, CONFIDENCE, BATCH, EVENT, TEXT -> true;
        };
    }

    private BitSet shownOf(BitSet found, BitSet shown) {
        found.and(shown);
        return versions.events(found);
    }

    private static BitSet batches(Snapshot snapshot, List<String> values) {
        BitSet wanted = new BitSet();
        snapshot.batches().stream()
                .filter(
                        batch ->
                                values.contains(String.valueOf(batch.number()))
                                        || values.contains(batch.origin().file()))
                .forEach(batch -> wanted.set(batch.number()));
        return wanted;
    }

    private static BitSet events(Sql sql, List<String> ids) {
        return EventVersions.set(
                sql,
                "SELECT coalesce(group_concat(number), '') FROM event_number"
                        + " WHERE id IN (SELECT value FROM json_each(?))",
                Sql.array(ids));
    }

    /// The versions, shown or not, in which an event has one of the values.
    private static BitSet versions(Sql sql, Field field, List<String> values) {
        return switch (field) {
            case PARTY -> with(sql, "event_parties", "party", values);
            case CONFIDENCE -> with(sql, "event", "confidence", values);
            case PLACE -> {
                List<String> names = Names.places(sql, values);
                BitSet found = with(sql, "event", "place_name", names);
                found.or(with(sql, "event_places", "name", names));
                yield found;
            }
            case SOURCE -> {
                List<String> ids = Names.sources(sql, values);
                BitSet found = with(sql, "event_sources", "value", ids);
                found.or(with(sql, "event_accounts_sources", "value", ids));
                yield found;
            }
            default -> {
                BitSet found = new BitSet();
                values.forEach(value -> found.or(holding(sql, value)));
                yield found;
            }
        };
    }

    private static BitSet with(Sql sql, String table, String column, List<String> values) {
        return EventVersions.set(
                sql,
                "SELECT coalesce(group_concat(version), '') FROM %s WHERE %s IN (SELECT value FROM json_each(?))"
                        .formatted(table, column),
                Sql.array(values));
    }

    private static BitSet holding(Sql sql, String text) {
        Query query = Query.of(text, Spellings.of(new Layers(sql)));
        return query.phrases().isEmpty()
                ? new BitSet()
                : EventVersions.set(
                        sql,
                        "SELECT coalesce(group_concat(rowid), '') FROM words WHERE words MATCH ?",
                        query.expression());
    }

    private static BitSet lanes(Events events, List<String> wanted) {
        BitSet found = new BitSet();
        BitSet lanes = places(events.lanes(), wanted);
        for (Segment segment : wanted.isEmpty() ? List.<Segment>of() : events.segments()) {
            for (int i = 0; i < segment.count(); i++) {
                if (lanes.get(segment.lane(i))) {
                    found.set(segment.number(i));
                }
            }
        }
        return found;
    }

    private static BitSet byColumns(Events events, Filter filter, ZoneId zone) {
        Columns wanted = Columns.of(events, filter, zone);
        BitSet passing = new BitSet();
        for (Segment segment : events.segments()) {
            for (int i = 0; i < segment.count(); i++) {
                if (wanted.pass(segment, i, zone)) {
                    passing.set(segment.number(i));
                }
            }
        }
        return passing;
    }

    private static BitSet places(List<String> list, List<String> wanted) {
        BitSet places = new BitSet();
        wanted.stream().map(list::indexOf).filter(at -> at >= 0).forEach(places::set);
        return places;
    }

    /// What a filter asks of the columns.
    private record Columns(
            Set<Field> fields,
            BitSet kinds,
            BitSet issues,
            List<Integer> importance,
            List<String> contested,
            long from,
            long until) {
        static Columns of(Events events, Filter filter, ZoneId zone) {
            return new Columns(
                    filter.fields(),
                    places(events.kinds(), filter.of(Field.KIND)),
                    places(events.issues(), filter.of(Field.ISSUE)),
                    filter.of(Field.IMPORTANCE).stream().map(Integer::valueOf).toList(),
                    filter.of(Field.CONTESTED),
                    filter.from().map(date -> Zones.begin(date, zone)).orElse(Span.BEGINNING),
                    filter.until().map(date -> Zones.end(date, zone)).orElse(Span.ENDLESS));
        }

        boolean pass(Segment segment, int i, ZoneId zone) {
            return (!fields.contains(Field.KIND) || kinds.get(segment.kind(i)))
                    && (!fields.contains(Field.ISSUE) || isAbout(segment, i))
                    && (!fields.contains(Field.IMPORTANCE)
                            || importance.contains(segment.importance(i)))
                    && (!fields.contains(Field.CONTESTED)
                            || contested.contains(segment.has(i, Segment.CONTESTED) ? "yes" : "no"))
                    && isWithin(segment, i, zone);
        }

        private boolean isAbout(Segment segment, int i) {
            boolean[] about = new boolean[1];
            segment.issues(i, issue -> about[0] |= issues.get(issue));
            return about[0];
        }

        private boolean isWithin(Segment segment, int i, ZoneId zone) {
            if (!fields.contains(Field.FROM) && !fields.contains(Field.UNTIL)) {
                return true;
            }
            Span span = segment.span(i, zone);
            return span.latestEnd() > from && span.earliestStart() < until;
        }
    }
}
