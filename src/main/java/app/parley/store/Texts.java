package app.parley.store;

import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Party;
import app.parley.model.Place;
import app.parley.model.Position;
import app.parley.model.Quote;
import app.parley.model.Source;

import java.util.List;
import java.util.stream.Stream;

/// The texts of an item in which search looks.
///
/// @param titles what it is called; hits there come first, and the first of them stands for it
/// @param body everything else
record Texts(List<String> titles, List<String> body) {
    /// The types of item that search finds.
    static final List<Class<? extends Item>> SEARCHED =
            List.of(Event.class, Position.class, Source.class, Party.class);

    /// The texts of an item of one of those types.
    static Texts of(Item item) {
        return switch (item) {
            case Event event -> new Texts(List.of(event.title(), event.shortTitle()), body(event));
            case Position position ->
                    new Texts(
                            List.of(position.text()),
                            Stream.concat(
                                            Stream.concat(
                                                    Stream.of(position.by()),
                                                    position.conditions().stream()),
                                            position.quote().stream().flatMap(Texts::words))
                                    .toList());
            case Source source ->
                    new Texts(List.of(source.title(), source.publisher()), List.of(source.note()));
            case Party party ->
                    new Texts(
                            Stream.concat(
                                            Stream.of(party.name(), party.shortName()),
                                            party.alternativeNames().stream())
                                    .toList(),
                            List.of());
            default -> new Texts(List.of(), List.of());
        };
    }

    private static List<String> body(Event event) {
        return Stream.of(
                        Stream.of(event.outcome(), event.note(), event.place().name()),
                        event.places().stream().map(Place::name),
                        event.parties().stream()
                                .flatMap(party -> party.people().stream())
                                .flatMap(person -> Stream.of(person.name(), person.office())),
                        event.accounts().stream()
                                .flatMap(a -> Stream.of(a.speaker(), a.subject(), a.text())),
                        event.quotes().stream().flatMap(Texts::words),
                        event.tags().stream())
                .flatMap(texts -> texts)
                .toList();
    }

    private static Stream<String> words(Quote quote) {
        return Stream.of(quote.text(), quote.speaker());
    }
}
