package app.parley.importer.dataset;

import app.parley.importer.Draft;
import app.parley.importer.Identities;
import app.parley.importer.Newcomers;
import app.parley.importer.Selection;
import app.parley.importer.Wishes;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.EventTime;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes events of rows that a program has coded.
///
/// There is a row for every pair of actors in an article, in both directions, and again for the
/// next article. Rows of one day, one code, one place and the same two actors are one event, under
/// the id of the first, with the articles of all.
final class CodedEntries {
    private static final String PROGRAM = "machine-coded";
    private static final String UNNAMED = "unnamed";

    private final Function<Entry, Coded> reader;
    private final Function<Entry, Edtf> date;
    private final boolean everything;
    private final Newcomers newcomers;
    private final Identities identities;
    private final Map<String, Told> told = new HashMap<>();

    /// @param reader what a row says
    /// @param date the date of a row, or what is wrong with it
    /// @param dataSet whose ids these are
    CodedEntries(
            Function<Entry, Coded> reader,
            Function<Entry, Edtf> date,
            Wishes wishes,
            Newcomers newcomers,
            String dataSet) {
        this.reader = reader;
        this.date = date;
        this.everything = wishes.selection() == Selection.EVERYTHING;
        this.newcomers = newcomers;
        this.identities = new Identities(Sheet.scope(wishes, dataSet));
    }

    /// What the rows of one event tell.
    ///
    /// @param first of them
    /// @param articles of all
    private record Told(Coded first, Set<Coded.Article> articles) {}

    /// Takes a row into account, if it is wanted.
    void add(Entry entry) {
        Coded coded = reader.apply(entry);
        if (isWanted(coded)) {
            told.computeIfAbsent(key(coded), key -> new Told(coded, new LinkedHashSet<>(2)))
                    .articles()
                    .add(coded.article());
        }
    }

    private boolean isWanted(Coded coded) {
        return everything || Cameo.isTalks(coded.code());
    }

    private static String key(Coded coded) {
        return coded.actors().stream()
                .map(Coded.Actor::name)
                .sorted()
                .collect(
                        Collectors.joining(
                                "\t",
                                String.join(
                                        "\t", coded.day(), coded.code(), coded.place().name(), ""),
                                ""));
    }

    /// The event that a row tells of; empty if it is not wanted.
    Optional<Event> event(Entry entry) {
        Coded coded = reader.apply(entry);
        if (!isWanted(coded)) {
            return Optional.empty();
        }
        return Optional.of(event(entry, told.getOrDefault(key(coded), new Told(coded, Set.of()))));
    }

    private Event event(Entry entry, Told told) {
        Coded first = told.first();
        Edtf day = date.apply(entry);
        String title = Titles.of(first.words(), named(first.actors()), first.town());
        if (title.isEmpty()) {
            throw entry.problem("eventcode", "import.noTitle");
        }
        Draft draft =
                new Draft(title, EventTime.of(day), newcomers.named(Cameo.kind(first.code())))
                        .place(first.place())
                        .tag(first.words())
                        .confidence(PROGRAM);
        party(first.actors().getFirst(), "source", draft);
        party(first.actors().getLast(), "target", draft);
        told.articles().stream().flatMap(this::source).forEach(draft::source);
        first.extra().forEach(draft::extra);
        return identities.identify(first.id(), day.text(), title, draft::event);
    }

    /// Both, or none: who is named alone would seem to act alone.
    private static List<String> named(List<Coded.Actor> actors) {
        return actors.stream().allMatch(actor -> actor.name().isEmpty())
                ? List.of()
                : actors.stream()
                        .map(actor -> actor.name().isEmpty() ? UNNAMED : actor.name())
                        .toList();
    }

    private void party(Coded.Actor actor, String role, Draft draft) {
        if (actor.party()) {
            draft.party(newcomers.party(actor.name()), role, actor.type());
        }
    }

    private Stream<String> source(Coded.Article article) {
        if (!article.number().isEmpty()) {
            return Stream.of(newcomers.article(article.publisher(), article.number(), ""));
        }
        return List.of(article.publisher(), article.address()).stream().allMatch(String::isEmpty)
                ? Stream.of()
                : Stream.of(newcomers.source(article.publisher(), article.address()));
    }
}
