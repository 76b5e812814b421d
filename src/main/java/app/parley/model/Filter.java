package app.parley.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which events are asked for: those that satisfy every field the filter speaks of, by any of the
/// values it gives for that field.
///
/// Written, it is a line such as
///
///     kind:talks-round,statement party:ukraine text:"prisoner exchange" from:2025-05-16
///
/// Words without a field are looked for in the text. A value with a space, a comma or a quotation
/// mark in it stands in quotation marks, a quotation mark in it is doubled.
///
/// @param criteria by field; no two are equal
public record Filter(List<Criterion> criteria) {
    /// The filter that every event passes.
    public static final Filter EVERYTHING = new Filter(List.of());

    /// What can be asked of an event.
    public enum Field {
        /// The id of its kind.
        KIND,
        /// The id of a party that took part in it, or whose lane it stands in.
        PARTY,
        /// The id of an issue it is about.
        ISSUE,
        /// Words of the name of a place of it, in any spelling.
        PLACE,
        /// The id of a source of it or of its accounts, or the publisher of one.
        SOURCE,
        /// How well it is known.
        CONFIDENCE,
        /// 1 (most) to 3.
        IMPORTANCE,
        /// `yes` if accounts of it differ, else `no`.
        CONTESTED,
        /// The number of an import that brought it, or the name of that file.
        BATCH,
        /// Its own id: a choice of events.
        EVENT,
        /// Words that search finds in it, all of them.
        TEXT,
        /// It had not ended before this date or instant began.
        FROM,
        /// It had begun when this date or instant had passed; a day counts whole.
        UNTIL;

        /// Whether two values make no sense for it.
        boolean isSingle() {
            return this == FROM || this == UNTIL;
        }

        /// Whether `value` can be asked for at all.
        private boolean takes(String value) {
            return switch (this) {
                case IMPORTANCE -> Set.of("1", "2", "3").contains(value);
                case CONTESTED -> Set.of("yes", "no").contains(value);
                case FROM, UNTIL -> Edtf.tryParse(value).isPresent();
                case KIND, PARTY, ISSUE, PLACE, SOURCE, CONFIDENCE, BATCH, EVENT, TEXT ->
                        !value.isBlank();
            };
        }
    }

    /// One value that is asked for.
    ///
    /// @param field what it is asked of
    /// @param value see [Field]
    public record Criterion(Field field, String value) {
        /// Refuses, with `filter.value.FIELD`, what can be no value of the field.
        public Criterion {
            if (!field.takes(value)) {
                throw Problem.of("filter.value." + Code.of(field), value).exception();
            }
        }
    }

    /// Criteria are put in the order of their fields; what is said twice is said once. Refuses,
    /// with `filter.twice`, two beginnings or two ends.
    public Filter {
        criteria =
                criteria.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Criterion::field))
                        .toList();
        Set<Field> seen = EnumSet.noneOf(Field.class);
        for (Criterion criterion : criteria) {
            if (!seen.add(criterion.field) && criterion.field.isSingle()) {
                throw Problem.of("filter.twice", Code.of(criterion.field)).exception();
            }
        }
    }

    /// Reads a filter as it is written.
    ///
    /// @throws ProblemException with `filter.field`, `filter.empty`, `filter.quote`,
    ///     `filter.twice` or `filter.value.FIELD`
    public static Filter parse(String text) {
        return new Filter(new FilterText(text).criteria());
    }

    /// As it is written; empty if it asks for nothing.
    public String text() {
        return FilterText.of(this);
    }

    /// Whether every event passes.
    public boolean isEmpty() {
        return criteria.isEmpty();
    }

    /// The fields it speaks of.
    public Set<Field> fields() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        criteria.forEach(criterion -> fields.add(criterion.field));
        return fields;
    }

    /// The values it gives for a field; empty if it does not speak of it.
    public List<String> of(Field field) {
        return criteria.stream()
                .filter(criterion -> criterion.field == field)
                .map(Criterion::value)
                .toList();
    }

    /// The same filter with other values for a field; without any it no longer speaks of it.
    public Filter with(Field field, Collection<String> values) {
        return new Filter(
                Stream.concat(
                                criteria.stream().filter(criterion -> criterion.field != field),
                                values.stream().map(value -> new Criterion(field, value)))
                        .toList());
    }

    /// The same filter without one of its criteria.
    public Filter without(Criterion criterion) {
        return new Filter(criteria.stream().filter(one -> !one.equals(criterion)).toList());
    }

    /// Where the stretch of time that is asked for begins.
    public Optional<Edtf> from() {
        return of(Field.FROM).stream().map(Edtf::parse).findFirst();
    }

    /// Where it ends; a day counts whole.
    public Optional<Edtf> until() {
        return of(Field.UNTIL).stream().map(Edtf::parse).findFirst();
    }
}
