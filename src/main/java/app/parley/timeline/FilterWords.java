package app.parley.timeline;

import app.parley.model.Code;
import app.parley.model.Edtf;
import app.parley.model.Filter;
import app.parley.model.Filter.Criterion;
import app.parley.model.Filter.Field;
import app.parley.model.Snapshot;
import app.parley.text.Text;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a filter asks for, in words and by the names that things have in the store.
///
/// @param snapshot of the store
/// @param text the words
public record FilterWords(Snapshot snapshot, Text text) {
    /// All of a filter, such as "Talks round or Statement · Ukraine".
    public String of(Filter filter) {
        return filter.fields().stream()
                .map(field -> text.say("page.filter." + Code.of(field), of(filter, field)))
                .collect(Collectors.joining(text.say("page.and")));
    }

    /// The values a filter gives for a field; of single events how many they are.
    public String of(Filter filter, Field field) {
        return field == Field.EVENT
                ? text.say("filter.events", filter.of(field).size())
                : filter.criteria().stream()
                        .filter(criterion -> criterion.field() == field)
                        .map(this::of)
                        .collect(Collectors.joining(text.say("filter.or")));
    }

    /// The value that a criterion asks for.
    public String of(Criterion criterion) {
        String value = criterion.value();
        return switch (criterion.field()) {
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
                                    .map(party -> party.name()),
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
            case IMPORTANCE, CONTESTED ->
                    text.say("filter." + Code.of(criterion.field()) + "." + value);
            case TEXT -> text.say("filter.quoted", value);
            case CONFIDENCE -> Lanes.confidence(value, text);
            case FROM, UNTIL ->
                    Edtf.tryParse(value).map(date -> TimeWords.date(date, text)).orElse(value);
            case PLACE, SOURCE, EVENT -> value;
        };
    }

    private static String first(Stream<String> labels, String otherwise) {
        return labels.filter(label -> !label.isEmpty()).findFirst().orElse(otherwise);
    }
}
