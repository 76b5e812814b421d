package app.parley.ui.filter;

import app.parley.model.Batch;
import app.parley.model.Code;
import app.parley.model.Filter.Criterion;
import app.parley.model.Filter.Field;
import app.parley.model.Party;
import app.parley.model.PartyRole;
import app.parley.model.Snapshot;
import app.parley.text.Text;

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
        return new Value(criterion, label(criterion.field(), criterion.value()));
    }

    private String label(Field field, String value) {
        return switch (field) {
            case KIND ->
                    first(
                            snapshot.kinds().stream()
                                    .filter(kind -> kind.id().equals(value))
                                    .map(kind -> kind.label()),
                            value);
            case PARTY ->
                    first(
                            snapshot.parties().stream()
                                    .filter(party -> party.id().equals(value))
                                    .map(Party::name),
                            value);
            case ISSUE ->
                    first(
                            snapshot.issues().stream()
                                    .filter(issue -> issue.id().equals(value))
                                    .map(issue -> issue.label()),
                            value);
            case BATCH ->
                    first(
                            snapshot.batches().stream()
                                    .filter(batch -> String.valueOf(batch.number()).equals(value))
                                    .map(batch -> batch.origin().file()),
                            value);
            case IMPORTANCE, CONTESTED -> text.say("filter." + Code.of(field) + "." + value);
            case TEXT -> text.say("filter.quoted", value);
            case CONFIDENCE -> {
                String key = "confidence." + value;
                yield text.has(key) ? text.say(key) : value;
            }
            case PLACE, SOURCE, EVENT, FROM, UNTIL -> value;
        };
    }

    private static String first(Stream<String> labels, String otherwise) {
        return labels.filter(label -> !label.isEmpty()).findFirst().orElse(otherwise);
    }
}
