package app.parley.ui.filter;

import app.parley.model.Batch;
import app.parley.model.Filter.Criterion;
import app.parley.model.Filter.Field;
import app.parley.model.Party;
import app.parley.model.PartyRole;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.FilterWords;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The values that can be chosen for a field of a filter, and how they are called.
///
/// @param snapshot of the store
/// @param words the values that only the store knows, by field
/// @param text the words
record FilterValues(Snapshot snapshot, Map<Field, List<String>> words, Text text) {
    /// The fields whose values are chosen from a list.
    static final List<Field> LISTED =
            List.of(
                    Field.KIND,
                    Field.PARTY,
                    Field.ISSUE,
                    Field.PLACE,
                    Field.SOURCE,
                    Field.CONFIDENCE,
                    Field.IMPORTANCE,
                    Field.CONTESTED,
                    Field.BATCH);

    /// A value and how it is called.
    ///
    /// @param criterion what choosing it asks for
    /// @param label as shown
    record Value(Criterion criterion, String label) {}

    /// What there is to choose from.
    List<Value> of(Field field) {
        return values(field).map(value -> value(new Criterion(field, value))).toList();
    }

    private Stream<String> values(Field field) {
        return switch (field) {
            case KIND -> snapshot.kinds().stream().map(kind -> kind.id());
            case PARTY ->
                    snapshot.parties().stream()
                            .sorted(
                                    Comparator.comparing(FilterValues::isFurther)
                                            .thenComparing(
                                                    Party::name,
                                                    Collator.getInstance(text.locale())))
                            .map(Party::id);
            case ISSUE -> snapshot.issues().stream().map(issue -> issue.id());
            case IMPORTANCE -> Stream.of("1", "2", "3");
            case CONTESTED -> Stream.of("yes", "no");
            case BATCH ->
                    snapshot.batches().stream()
                            .filter(Batch::shown)
                            .map(batch -> String.valueOf(batch.number()));
            case PLACE, SOURCE, CONFIDENCE, EVENT, TEXT, FROM, UNTIL ->
                    words.getOrDefault(field, List.of()).stream();
        };
    }

    private static boolean isFurther(Party party) {
        return party.role() != PartyRole.NEGOTIATING_PARTY;
    }

    /// What a criterion asks for, with the name of its value.
    Value value(Criterion criterion) {
        return new Value(criterion, new FilterWords(snapshot, text).of(criterion));
    }
}
